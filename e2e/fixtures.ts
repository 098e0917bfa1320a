import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test as base, expect } from '@playwright/test'
import type { LaunchOptions, RunningApp } from './running-app'
import { launchRunningApp, repository } from './running-app'

export { expect } from '@playwright/test'

/** Options for `test.use`. */
export interface AppOptions {
  language: 'zh-CN' | 'en'
  theme: 'light' | 'dark'
  /** The workspace that opens: one without articles, the sample, or none, as on the very first start. */
  opens: 'empty' | 'sample' | 'none'
  /** Further command-line switches and environment variables. */
  launch: { args?: readonly string[]; env?: Record<string, string> }
  /** Errors of the page that the test provokes. */
  expectedErrors: readonly RegExp[]
}

export interface AppFixtures {
  /** A folder of this test alone, removed after it. */
  root: string
  /** Where this test's workspace is or will be. */
  workspace: string
  /** Starts the program once the test has prepared its world; `app` does the same before the test begins. */
  launchApp: (more?: Partial<LaunchOptions>) => Promise<RunningApp>
  app: RunningApp
}

/** Makes an empty workspace through the command line, as another program would. */
export function createWorkspace(folder: string): void {
  const args = ['bin/galley', 'init', folder, '--name', '海滨晚报', '--time-zone', 'Asia/Shanghai']
  execFileSync(process.execPath, args, { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] })
}

export const test = base.extend<AppOptions & AppFixtures>({
  language: ['zh-CN', { option: true }],
  theme: ['light', { option: true }],
  opens: ['empty', { option: true }],
  launch: [{}, { option: true }],
  expectedErrors: [[], { option: true }],

  root: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'galley-e2e-'))
    await use(root)
    await removeFolder(root)
  },

  workspace: async ({ root }, use) => {
    await use(join(root, 'workspace'))
  },

  launchApp: async ({ root, workspace, language, theme, opens, launch, expectedErrors }, use, testInfo) => {
    const running: RunningApp[] = []
    const opened = { empty: [`--workspace=${workspace}`], sample: ['--sample'], none: [] }[opens]
    await use(async (more = {}) => {
      const app = await launchRunningApp({
        userData: join(root, `user-data-${running.length + 1}`),
        args: [...opened, `--lang-ui=${language}`, `--theme=${theme}`, ...(launch.args ?? [])],
        env: launch.env ?? {},
        expectedErrors,
        ...more,
      })
      running.push(app)
      return app
    })
    const hasFailed = testInfo.status !== testInfo.expectedStatus
    for (const app of running) {
      if (hasFailed) await attachEvidence(app, testInfo)
      await app.close()
    }
    expect(running.flatMap((app) => app.problems)).toEqual([])
  },

  app: async ({ launchApp, opens, workspace }, use) => {
    if (opens === 'empty') createWorkspace(workspace)
    await use(await launchApp())
  },
})

// Electron's helper processes write to their folders for a moment after the program has gone.
async function removeFolder(folder: string): Promise<void> {
  for (let attempt = 1; existsSync(folder); attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (attempt === 50) throw error
      await sleep(100)
    }
  }
}

async function attachEvidence(app: RunningApp, testInfo: ReturnType<typeof test.info>): Promise<void> {
  await testInfo.attach('main process', { body: app.output(), contentType: 'text/plain' })
  const picture = await app.page.screenshot({ timeout: 5_000 }).catch(() => null)
  if (picture) await testInfo.attach('window', { body: picture, contentType: 'image/png' })
}
