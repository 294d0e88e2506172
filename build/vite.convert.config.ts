import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The conversion from the command line as one module for Node, for the repository: the installed app converts in its page. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  build: {
    ssr: 'renderer/convert/run-convert.ts',
    outDir: 'dist-convert',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // All that it needs is in it but the canvas, which brings a library of the system's own.
  ssr: { noExternal: true, external: ['@napi-rs/canvas'] },
})
