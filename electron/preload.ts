import type { IpcRendererEvent } from 'electron'
import { contextBridge, ipcRenderer, webUtils } from 'electron'

// Requests and events are named noun:verb and noun:past. The real checks (sender, frame, schema) are in electron/ipc.
const namePattern = /^[a-zA-Z-]+:[a-zA-Z-]+$/

function named(prefix: string, name: string): string {
  if (!namePattern.test(name)) throw new Error(`Not the name of a channel: ${String(name)}`)
  return prefix + name
}

contextBridge.exposeInMainWorld('galley', {
  request(channel: string, input: unknown): Promise<unknown> {
    return ipcRenderer.invoke(named('galley:', channel), input)
  },
  /** Where a file or folder that was dropped on the page is; empty for one that is on no disk. */
  pathOf(file: File): string {
    return webUtils.getPathForFile(file)
  },
  /** Answers a function that ends the subscription. */
  on(event: string, listener: (detail: unknown) => void): () => void {
    const channel = named('galley-event:', event)
    const forward = (_event: IpcRendererEvent, detail: unknown) => listener(detail)
    ipcRenderer.on(channel, forward)
    return () => ipcRenderer.off(channel, forward)
  },
})
