import { spawn } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { serve } from '../../build/scripts/serve.mjs'
import { temporaryFolder } from './shell-app.ts'

const script = path.join(projectRoot, 'build/scripts/start.mjs')

interface Started {
  readonly said: () => string
  readonly complained: () => string
  /** Resolves with the exit code when it has ended by itself. */
  readonly ended: Promise<number | null>
}

/** Runs what `npm start -- …args` runs; `nodeArgs` change the Node that it runs in. */
function start(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  nodeArgs: readonly string[] = [],
): Started {
  const child = spawn(process.execPath, [...nodeArgs, script, ...args, '--no-open'], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
  })
  onTestFinished(() => void child.kill())
  let said = ''
  let complained = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  child.stderr.on('data', chunk => {
    complained += chunk
  })
  return {
    said: () => said,
    complained: () => complained,
    ended: new Promise(resolve => child.once('close', resolve)),
  }
}

const serving = /^Jejak is at http:\/\/127\.0\.0\.1:\d+\/$/m

/** Waits until it serves, and fails at once when it ends instead. */
async function served({ said, complained, ended }: Started): Promise<string> {
  let end: number | null | undefined
  void ended.then(code => {
    end = code
  })
  await expect
    .poll(() => (end === undefined ? said() : `ended with ${end}: ${complained()}`), { timeout: 50_000 })
    .toMatch(/^Jejak is at |^ended/m)
  expect(said()).toMatch(serving)
  return said()
}

test('--browser says where the app is, exactly', async () => {
  const started = start(['--browser', '--port', '0', '--no-open'])
  const said = await served(started)
  expect(said.trim().split('\n')).toHaveLength(1)
  const [address = ''] = /http:\S+/.exec(said) ?? []
  expect(await (await fetch(address)).text()).toMatch(/<!doctype html>/i)
})

test('a second start finds the first one and ends', async () => {
  const root = temporaryFolder()
  fs.writeFileSync(path.join(root, 'index.html'), '<!doctype html>')
  const first = await serve({ root, port: 0 })
  onTestFinished(() => first.close())
  const second = start(['--browser', '--port', String(first.port)])
  expect(await second.ended, second.complained()).toBe(0)
  expect(second.said()).toBe(
    `Jejak is at ${first.url}\nIt was running already. To get what has changed since, stop it and start again.\n`,
  )
})

test('a port that was asked for and is taken is told in one sentence', async () => {
  const other = http.createServer((_request, response) => response.end())
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const started = start(['--browser', '--port', String(port)])
  expect(await started.ended).toBe(1)
  expect(started.complained()).toBe(
    `Port ${port} is in use by another program; choose another one with --port.\n`,
  )
  expect(started.said()).toBe('')
})

test('files for the browser edition have to be opened in it', async () => {
  const started = start(['--browser', '--port', '0', 'Trip.jejak'])
  await served(started)
  await expect.poll(started.said).toMatch(/open Trip\.jejak in the app\.$/m)
})

/** Electron never runs as root, and only with a display: this Node is told that it is neither. */
const asUser = ['--import', 'data:text/javascript,process.getuid=()=>1000']

/** A program in Electron's place. */
function programInstead(text: string): NodeJS.ProcessEnv {
  const folder = temporaryFolder()
  const program = path.join(folder, 'electron')
  fs.writeFileSync(program, `#!${process.execPath}\n${text}`, { mode: 0o755 })
  return { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':0', ELECTRON_RUN_AS_NODE: '1' }
}

test.runIf(process.platform === 'linux')(
  'an Electron that dies at once is no reason to have nothing',
  async () => {
    const said = await served(start(['--port', '0'], programInstead('process.exit(127)'), asUser))
    expect(said.trim().split('\n')).toEqual([
      'Electron ended before it had a window (code 127), so this is the browser edition.',
      expect.stringMatching(serving),
    ])
  },
)

test.runIf(process.platform === 'linux')(
  'an app that had its window is not served again when it ends',
  async () => {
    const program = `
    if (process.env.ELECTRON_RUN_AS_NODE) process.exit(9)
    process.send('ready', () => process.exit(3))`
    const started = start(['--port', '0'], programInstead(program), asUser)
    expect(await started.ended, started.complained()).toBe(3)
    expect(started.said()).toBe('')
  },
)

test.runIf(process.platform === 'linux')(
  'an Electron that can’t be fetched is told in one line',
  async () => {
    const said = await served(
      start(['--port', '0'], { ELECTRON_OVERRIDE_DIST_PATH: temporaryFolder(), DISPLAY: ':0' }, asUser),
    )
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/could not be fetched, so this is the browser edition\.$/),
      expect.stringMatching(serving),
    ])
  },
)
