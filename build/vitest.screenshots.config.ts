import { defineConfig } from 'vitest/config'

/** `npm run screenshots`: takes the README's pictures of the built app, and one of every screen into output/. */
export default defineConfig({
  test: {
    root: '.',
    include: ['build/screenshots/*.shot.ts'],
    globalSetup: ['tests/helpers/browser-setup.ts'],
    testTimeout: 600_000,
  },
})
