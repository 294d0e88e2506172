import { defineConfig } from 'vitest/config'

/** `npm run bench:desk`: starts, rest and memory of the app in the browser and in the shell's double. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/bench/desk/*.bench.ts'],
    globalSetup: ['tests/helpers/browser-setup.ts', 'tests/helpers/shell-setup.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    reporters: ['verbose'],
  },
})
