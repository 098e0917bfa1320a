import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

// The bare editor's program: one window with nothing but a page.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { spellcheck: false } })
  void window.loadFile(join(import.meta.dirname, 'index.html'))
})
