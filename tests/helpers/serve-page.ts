import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { serve } from '../../build/scripts/serve.mjs'

/** A page of the tests' own, which shows a part of the app without the rest. */
export interface ServedPage {
  readonly url: string
  close(): Promise<void>
}

/** Builds the page in a folder (from the project's root) as the app is built, and serves it as the app is served. */
export async function servePage(folder: string): Promise<ServedPage> {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-test-page-'))
  await build({
    configFile: path.join(projectRoot, 'vite.config.ts'),
    root: path.join(projectRoot, folder),
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  const server = await serve({ root: outDir, port: 0 })
  return {
    url: server.url,
    close: async () => {
      await server.close()
      fs.rmSync(outDir, { recursive: true, force: true })
    },
  }
}
