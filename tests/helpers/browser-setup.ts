import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { BuildFailed, buildIfStale } from '../../build/scripts/build.mjs'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { serve } from '../../build/scripts/serve.mjs'
import { chromiumPath } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served during the tests, with a slash at the end. Empty when it can't be built. */
    appUrl: string
    /** Why the app can't be built, or empty. Tests that don't need it run all the same. */
    buildTrouble: string
    chromium: string
  }
}

/** Before the browser tests: finds a browser, builds the app when it has changed, and serves it on a free port. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', chromiumPath())
  try {
    await buildIfStale()
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error
    project.provide('buildTrouble', error.message)
    project.provide('appUrl', '')
    return async () => {}
  }
  project.provide('buildTrouble', '')
  const server = await serve({ root: path.join(projectRoot, 'dist'), port: 0 })
  project.provide('appUrl', server.url)
  return server.close
}
