import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron'
import { dialog, shell } from 'electron'
import { attachmentExtensions } from '../../shared/domain/attachment'
import { pictureExtensions } from '../../shared/domain/media'
import type { Desktop, Dialogs } from '../ipc/dialogs'
import { isOutsideLink } from './page-origin'

export function createDialogs(window: () => BrowserWindow | null): Dialogs {
  async function choose(
    properties: ('openFile' | 'openDirectory' | 'createDirectory')[],
    filters: FileFilter[] = [],
  ) {
    const parent = window()
    const options = { properties, filters }
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    return canceled ? null : (filePaths[0] ?? null)
  }
  async function chooseNew(defaultPath: string, filters: FileFilter[]) {
    const parent = window()
    const options = { defaultPath, filters }
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? null : filePath
  }
  const zip: FileFilter[] = [{ name: 'zip', extensions: ['zip'] }]
  return {
    chooseFolder: (purpose) =>
      choose(purpose === 'create' ? ['openDirectory', 'createDirectory'] : ['openDirectory']),
    chooseImport: async (what) => {
      const parent = window()
      const options: OpenDialogOptions = {
        properties: what === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
      }
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options))
      return canceled ? [] : filePaths
    },
    choosePicture: () =>
      choose(['openFile'], [{ name: 'png, jpg, webp…', extensions: [...pictureExtensions, 'jpeg'] }]),
    chooseAttachment: () =>
      choose(['openFile'], [{ name: 'pdf, docx, zip…', extensions: [...attachmentExtensions] }]),
    chooseCopy: (name) => chooseNew(name, []),
    chooseWordListFile: () =>
      choose(
        ['openFile'],
        [
          { name: 'csv, txt', extensions: ['csv', 'tsv', 'txt'] },
          { name: '*', extensions: ['*'] },
        ],
      ),
    chooseWordListTarget: (suggestion) => chooseNew(suggestion, [{ name: 'csv', extensions: ['csv'] }]),
    chooseBundleTarget: (form, suggestion) => chooseNew(suggestion, form === 'zip' ? zip : []),
    chooseBundle: (form) => (form === 'zip' ? choose(['openFile'], zip) : choose(['openDirectory'])),
  }
}

export function createDesktop(): Desktop {
  return {
    async openLink(url) {
      if (!isOutsideLink(url)) return false
      await shell.openExternal(url)
      return true
    },
    reveal: (path) => shell.showItemInFolder(path),
  }
}
