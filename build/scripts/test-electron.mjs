// @ts-check
/** `npm run test:electron`: the shell's tests on a real Electron, where one is installed. */
import { spawnSync } from 'node:child_process'
import { electronEnv, findElectron, whyNoWindow } from './electron-state.mjs'
import { projectRoot } from './project-root.mjs'

const binary = findElectron()
const reason = binary ? whyNoWindow() : null
if (!binary) console.log('skipped: no Electron binary')
else if (reason) console.log(`skipped: ${reason}`)
else {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'shell'],
    {
      cwd: projectRoot,
      env: { ...electronEnv(), JEJAK_ELECTRON: binary },
      stdio: 'inherit',
    },
  )
  process.exitCode = status ?? 1
}
