import type { IpcMainInvokeEvent } from 'electron'
import { ipcMain } from 'electron'
import type { Channel, Handlers } from '../../shared/ipc/contract'
import { requests } from '../../shared/ipc/contract'
import type { DispatchOptions, Sender } from './dispatch'
import { createDispatch } from './dispatch'

const channels = Object.keys(requests) as Channel[]

/** Registers every channel of the contract. The only place that touches `ipcMain`. */
export function registerHandlers(handlers: Handlers, options: DispatchOptions): void {
  const dispatch = createDispatch(handlers, options)
  for (const channel of channels) {
    ipcMain.handle(`galley:${channel}`, (event, raw: unknown) => dispatch(channel, raw, senderOf(event)))
  }
}

function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame
  return { url: frame?.url ?? '', isMainFrame: frame !== null && frame === event.sender.mainFrame }
}
