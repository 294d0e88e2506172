// @ts-check
/** `npm run test:kill [-- rounds]`: kills the browser again and again, 50 times unless told, and counts what was lost. */
import { spawnSync } from 'node:child_process'
import { projectRoot } from './project-root.mjs'

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', 'tests/e2e/kill'],
  {
    cwd: projectRoot,
    env: { ...process.env, JEJAK_KILL_ROUNDS: process.argv[2] ?? '50' },
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
