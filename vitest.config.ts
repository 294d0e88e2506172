import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Files that run at once. Those of the browser wait for it about half of their time. */
const workers = Math.min(4, Math.max(2, availableParallelism()))

export default defineConfig({
  test: {
    // How long a busy machine takes to come to a state is no result.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,architecture}/**/*.test.ts'],
          maxWorkers: workers,
          sequence: { groupOrder: 1 },
          // What they test keeps nothing for itself, and loading it anew for each file took as long as testing it.
          isolate: false,
          // Property tests on a busy machine take their time; how long is no result.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'convert',
          environment: 'node',
          include: ['tests/convert/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: workers,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/helpers/browser-setup.ts'],
          setupFiles: ['tests/helpers/no-foreign-requests.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: workers,
          sequence: { groupOrder: 3 },
          // One browser serves all files of a worker; each test has a context of its own in it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'shell',
          environment: 'node',
          include: ['tests/shell/**/*.test.ts'],
          globalSetup: ['tests/helpers/shell-setup.ts'],
          setupFiles: ['tests/helpers/no-foreign-requests.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
