import { configDefaults, defineConfig } from 'vitest/config'

// `npm test` and the machine that builds run everything; `npm run check` leaves out what takes long.
const isThorough = Boolean(process.env['CI'] ?? process.env['GALLEY_THOROUGH'])

const shared = {
  testTimeout: 20_000,
  hookTimeout: 20_000,
  restoreMocks: true,
  pool: 'threads' as const,
  // Half the time of the suite was loading the same modules again for each file; none of them keeps state.
  isolate: false,
  // Random merges a class and random documents a law: fewer while one works. `npm run bench -- merge` has 2,000.
  provide: isThorough ? { mergeTrials: 200, documents: 60 } : { mergeTrials: 10, documents: 20 },
  exclude: isThorough ? configDefaults.exclude : [...configDefaults.exclude, '**/*.slow.test.*'],
}

export default defineConfig({
  test: {
    // Two workers: the reference machine has two cores, and the store's tests wait for the disk, not for it.
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      {
        test: {
          ...shared,
          // Processes are started, killed and given another working folder there: threads cannot do that.
          pool: 'forks',
          name: 'node',
          environment: 'node',
          include: ['{shared,electron,renderer,scripts,bench}/**/*.test.{ts,mjs}'],
        },
      },
      {
        test: {
          ...shared,
          name: 'page',
          environment: 'jsdom',
          // A page takes a second to set up: tests that need none end in .ts.
          include: ['renderer/**/*.test.tsx'],
        },
      },
    ],
  },
})
