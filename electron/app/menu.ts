import type { MenuItemConstructorOptions } from 'electron'
import { Menu } from 'electron'
import type { EventPayload } from '../../shared/ipc/contract'
import type { Locale } from '../../shared/domain/settings'

type Ask = (what: EventPayload<'window:asked'>['for']) => void

const words = {
  'zh-CN': {
    file: '文件',
    newArticle: '新建稿件',
    newWindow: '新窗口',
    import: '导入',
    save: '保存',
    settings: '设置',
    edit: '编辑',
    view: '显示',
    library: '稿库',
    bundles: '发布',
  },
  en: {
    file: 'File',
    newArticle: 'New article',
    newWindow: 'New window',
    import: 'Import',
    save: 'Save',
    settings: 'Settings',
    edit: 'Edit',
    view: 'View',
    library: 'Library',
    bundles: 'Bundles',
  },
} as const

/** The application menu: shown by macOS, and everywhere the carrier of the platform's editing keys. */
export function setMenu(locale: Locale, ask: Ask, openWindow: () => void): void {
  const word = words[locale]
  const item = (
    label: string,
    accelerator: string,
    what: Parameters<Ask>[0],
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    // The page has these keys too and knows whether a composition is open; on macOS the menu shows them.
    registerAccelerator: false,
    click: () => ask(what),
  })
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: word.file,
      submenu: [
        item(word.newArticle, 'CmdOrCtrl+N', 'new-article'),
        { label: word.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: () => openWindow() },
        item(word.import, 'CmdOrCtrl+I', 'import'),
        item(word.save, 'CmdOrCtrl+S', 'save'),
        item(word.settings, 'CmdOrCtrl+,', 'settings'),
        { type: 'separator' },
        { role: process.platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    { label: word.edit, role: 'editMenu' },
    {
      label: word.view,
      submenu: [
        item(word.library, 'CmdOrCtrl+1', 'library'),
        item(word.bundles, 'CmdOrCtrl+2', 'bundles'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
