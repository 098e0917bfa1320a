import type { BrowserWindow } from 'electron'
import type { DeviceStore } from '../store/device-store'
import { pageOrigin } from './page-origin'
import { createWindow } from './window'

export interface WindowOpenerOptions {
  preload: string
  device: DeviceStore
  onOpened: (window: BrowserWindow) => void
}

/** Opens windows on our page: on an article, or where the page begins. */
export function createWindowOpener({ preload, device, onOpened }: WindowOpenerOptions) {
  return function openWindow(article: string | null = null): void {
    const window = createWindow({
      preload,
      url: `${pageOrigin}/index.html${article ? `#article=${article}` : ''}`,
      title: 'Galley 清样',
      state: {
        load: () => device.get().window,
        save: (state) => void device.update(() => ({ window: state })),
      },
    })
    onOpened(window)
  }
}
