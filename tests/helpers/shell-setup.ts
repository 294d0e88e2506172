import path from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { buildIfStale } from '../../build/scripts/build.mjs'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { chromiumPath } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built fixture page. */
    fixturePage: string
  }
}

/** Before the shell tests: finds a browser, and builds the desktop shell and the fixture page. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', chromiumPath())
  await buildIfStale(['electron'])
  const outDir = path.join(projectRoot, 'node_modules/.cache/jejak/shell-fixture')
  await build({
    configFile: false,
    root: path.join(projectRoot, 'tests/shell/fixture'),
    base: './',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'chrome120', modulePreload: { polyfill: false } },
  })
  project.provide('fixturePage', outDir)
}
