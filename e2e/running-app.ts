import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { _electron } from '@playwright/test'
import type { Ime } from './ime'
import { createIme } from './ime'

export const repository = resolve(import.meta.dirname, '..')
const windowSize = { width: 1280, height: 800 }
const quitLimit = 15_000

export interface LaunchOptions {
  /** Electron's own folder: window state, journal, the sample workspace. */
  userData: string
  args: readonly string[]
  env: Record<string, string>
  /** Errors of the page that the test provokes; all others fail it. */
  expectedErrors: readonly RegExp[]
}

/** The program with its window; `electron`, `page` and `ime` are those of the latest launch. */
export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly ime: Ime
  readonly userData: string
  /** Errors on the console of the page, violations of its policy among them, and uncaught exceptions. */
  readonly problems: readonly string[]
  /** What the main process wrote to its standard output and error. */
  readonly output: () => string
  /** Quits as a person does. */
  close: () => Promise<void>
  /** Ends the main process with SIGKILL, and waits until it is gone. */
  kill9: () => Promise<void>
  /** Quits if need be, and starts again on the same folders. */
  relaunch: (more?: Partial<LaunchOptions>) => Promise<void>
}

interface Launched {
  electron: ElectronApplication
  page: Page
  ime: Ime
}

export async function launchRunningApp(options: LaunchOptions): Promise<RunningApp> {
  const problems: string[] = []
  const output: string[] = []
  let isRunning = true
  let launched = await launch(options, problems, output)
  const close = async () => {
    if (isRunning) await quit(launched.electron)
    isRunning = false
  }
  const kill9 = async () => {
    if (isRunning) await end(launched.electron)
    isRunning = false
  }
  const relaunch = async (more: Partial<LaunchOptions> = {}) => {
    await close()
    launched = await launch({ ...options, ...more }, problems, output)
    isRunning = true
  }
  return {
    get electron() {
      return launched.electron
    },
    get page() {
      return launched.page
    },
    get ime() {
      return launched.ime
    },
    userData: options.userData,
    problems,
    output: () => output.join(''),
    close,
    kill9,
    relaunch,
  }
}

async function launch(options: LaunchOptions, problems: string[], output: string[]): Promise<Launched> {
  const electron = await _electron.launch({
    args: ['.', `--user-data-dir=${options.userData}`, ...options.args],
    cwd: repository,
    env: { ...inheritedEnvironment(), ...options.env },
  })
  electron.process().stdout?.on('data', (chunk) => output.push(String(chunk)))
  electron.process().stderr?.on('data', (chunk) => output.push(String(chunk)))
  collectProblems(electron, options.expectedErrors, problems)
  try {
    const page = await openFirstWindow(electron)
    return { electron, page, ime: await createIme(page) }
  } catch (error) {
    await end(electron)
    throw new Error(`The program did not open its window; it said:\n${output.join('')}`, { cause: error })
  }
}

async function openFirstWindow(electron: ElectronApplication): Promise<Page> {
  const page = await electron.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  // Only now: what is evaluated while the program is still starting may never be answered.
  await printVersionOnce(electron)
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, windowSize)
  return page
}

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  // Left by Node's own test tools, these would change how the program starts.
  return Object.fromEntries(
    entries.filter(([name]) => name !== 'NODE_OPTIONS' && name !== 'ELECTRON_RUN_AS_NODE'),
  )
}

function collectProblems(
  electron: ElectronApplication,
  expected: readonly RegExp[],
  problems: string[],
): void {
  const add = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text)
  }
  electron.context().on('console', (message) => {
    if (message.type() === 'error') add(`console: ${message.text()}`)
  })
  electron.context().on('weberror', (webError) => add(`uncaught: ${webError.error().message}`))
}

let hasPrintedVersion = false

async function printVersionOnce(electron: ElectronApplication): Promise<void> {
  if (hasPrintedVersion) return
  hasPrintedVersion = true
  const versions = await electron.evaluate(() => process.versions)
  console.log(`Electron ${versions['electron']}, Chrome ${versions['chrome']}, Node ${versions['node']}`)
}

async function quit(electron: ElectronApplication): Promise<void> {
  const closed = electron.close().then(() => true)
  if (await Promise.race([closed, sleep(quitLimit, false, { ref: false })])) return
  await end(electron)
  throw new Error(`The program did not quit within ${quitLimit / 1000} s.`)
}

async function end(electron: ElectronApplication): Promise<void> {
  const program = electron.process()
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = once(program, 'exit')
  program.kill('SIGKILL')
  await gone
}
