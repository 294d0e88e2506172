import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstChunk } from './build/first-chunk.ts'
import { licences } from './build/licences.ts'

const bundled = licences()

const manifest: {
  readonly version: string
  readonly homepage?: string
  readonly repository?: { readonly url: string }
} = JSON.parse(fs.readFileSync(new URL('package.json', import.meta.url), 'utf8'))

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: '../assets/public',
  // What the app says of itself. Without an address in package.json it names none.
  define: {
    __JEJAK__: JSON.stringify({
      version: manifest.version,
      address: manifest.homepage ?? manifest.repository?.url ?? null,
    }),
  },
  plugins: [react(), firstChunk(), bundled.page],
  resolve: {
    alias: [
      // The package's entry is written for browsers of ten years ago and as CommonJS, which costs bytes.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // What jsPDF would draw web pages and SVG with: some 100 kB that nobody uses.
      {
        find: /^(?:html2canvas|dompurify|canvg)$/,
        replacement: fileURLToPath(new URL('./build/nothing.ts', import.meta.url)),
      },
    ],
  },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'chrome120',
    modulePreload: {
      polyfill: false,
      // The names of what every later part needs would be two kilobytes of the first load. All files lie on this
      // computer, so asking for them a moment earlier gains nothing; styles are asked for in no other way.
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'js' ? needed.filter(name => name.endsWith('.css')) : needed,
    },
    assetsInlineLimit: 0,
    // tests/architecture/first-load.test.ts watches the size that matters.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es', plugins: bundled.workers },
})
