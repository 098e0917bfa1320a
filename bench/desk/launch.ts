import type { CDPSession, ElectronApplication, Page } from '@playwright/test'
import { _electron } from '@playwright/test'

/** A program with its first window, both written in through the input events of the browser itself. */
export interface Launched {
  electron: ElectronApplication
  page: Page
  input: CDPSession
}

const size = { width: 1280, height: 800 }

export async function launch(args: readonly string[]): Promise<Launched> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && entry[0] !== 'NODE_OPTIONS' && entry[0] !== 'ELECTRON_RUN_AS_NODE',
    ),
  )
  const electron = await _electron.launch({ args: [...args], cwd: process.cwd(), env })
  const page = await electron.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  return { electron, page, input: await page.context().newCDPSession(page) }
}
