import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const worker = 'service-worker.js'

/** Every file of the built page, and a name for just this set of contents. */
function offlineVersion(): { version: string; files: string[] } {
  const files = fs
    .readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== worker)
    .map(entry => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(fs.readFileSync(path.join(dist, file)))
  return { version: hash.digest('hex').slice(0, 16), files }
}

/** The service worker of the browser edition. Built after the page, whose files it lists. */
export default defineConfig(
  (): UserConfig => ({
    root: fileURLToPath(new URL('..', import.meta.url)),
    publicDir: false,
    define: { offlineVersion: JSON.stringify(offlineVersion()) },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'chrome120',
      modulePreload: false,
      rolldownOptions: {
        input: 'renderer/offline/service-worker.ts',
        // The browser knows the worker by its address, and looks there for the next version.
        output: { entryFileNames: worker },
        checks: { pluginTimings: false },
      },
    },
  }),
)
