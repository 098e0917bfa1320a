import type { BrowserWindowConstructorOptions, TitleBarOverlayOptions } from 'electron'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Bounds } from './window-bounds'
import { fitToScreens } from './window-bounds'

export interface WindowState {
  bounds: Bounds
  isMaximized: boolean
}

/** Where a window was. `load` answers null when nothing is kept, or nothing that can be read. */
export interface WindowStateStore {
  load: () => WindowState | null
  save: (state: WindowState) => void
}

export interface WindowOptions {
  preload: string
  url: string
  title: string
  state: WindowStateStore
}

const firstSize = { width: 1280, height: 800 }
const minimumSize = { minWidth: 940, minHeight: 620 }
const titleBarHeight = 40
const stillFor = 400

/** Opens a sandboxed window on a page of ours where the last one was, and shows it once the page is painted. */
export function createWindow({ preload, url, title, state }: WindowOptions): BrowserWindow {
  const last = state.load()
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...(last ? fitToScreens(last.bounds, areas) : firstSize),
    ...minimumSize,
    ...titleBar(),
    title,
    show: false,
    backgroundColor: colours().desk,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  if (last?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The title is the program's; a page's <title> would replace it while it loads.
  window.on('page-title-updated', (event) => event.preventDefault())
  keepState(window, state)
  followTheme(window)
  void window.loadURL(url)
  return window
}

function titleBar(): BrowserWindowConstructorOptions {
  if (process.platform === 'darwin') return { titleBarStyle: 'hiddenInset' }
  return { titleBarStyle: 'hidden', titleBarOverlay: overlay() }
}

function overlay(): TitleBarOverlayOptions {
  const { desk, ink } = colours()
  return { color: desk, symbolColor: ink, height: titleBarHeight }
}

// The page's own colours of the desk, so that nothing flashes while it loads.
function colours(): { desk: string; ink: string } {
  return nativeTheme.shouldUseDarkColors
    ? { desk: '#141210', ink: '#e8e2d8' }
    : { desk: '#eeebe5', ink: '#231f1a' }
}

function followTheme(window: BrowserWindow): void {
  const repaint = () => {
    window.setBackgroundColor(colours().desk)
    if (process.platform !== 'darwin') window.setTitleBarOverlay(overlay())
  }
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
}

function keepState(window: BrowserWindow, store: WindowStateStore): void {
  let timer: NodeJS.Timeout | undefined
  const save = () => {
    clearTimeout(timer)
    store.save({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })
  }
  const saveSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, stillFor)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('maximize', saveSoon)
  window.on('unmaximize', saveSoon)
  window.once('close', save)
  window.once('closed', () => clearTimeout(timer))
}
