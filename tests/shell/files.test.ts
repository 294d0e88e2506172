import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { launchShell, realElectron, temporaryFolder } from './shell-app.ts'

const saved = { suggestedName: 'Trip: a/b', extension: 'jejak', mime: 'application/json', label: 'Map' }

test('a file is saved where the user says, byte for byte, and opens again', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'trip.jejak')
  const app = await launchShell()
  await app.answerDialogs({ save: file, open: file })
  const outcome = await app.page.evaluate(
    request => window.fixture.platform.saveFile({ ...request, bytes: new Uint8Array([0, 1, 127, 128, 255]) }),
    saved,
  )
  expect(outcome).toBe('saved')
  expect([...fs.readFileSync(file)]).toEqual([0, 1, 127, 128, 255])
  expect(fs.readdirSync(folder)).toEqual(['trip.jejak'])
  const opened = await app.page.evaluate(async () => {
    const answer = await window.fixture.platform.openFile({ extensions: ['jejak'], label: 'Map' })
    return answer && { name: answer.name, bytes: [...answer.bytes] }
  })
  expect(opened).toEqual({ name: 'trip.jejak', bytes: [0, 1, 127, 128, 255] })
})

test.runIf(!realElectron)(
  'a name typed without an extension gets it, and never replaces a file unasked',
  async () => {
    const folder = temporaryFolder()
    const app = await launchShell()
    const save = (byte: number) =>
      app.page.evaluate(
        ([request, inner]) =>
          window.fixture.platform.saveFile({ ...request, bytes: new Uint8Array([inner]) }),
        [saved, byte] as const,
      )
    await app.answerDialogs({ save: path.join(folder, 'trip') })
    expect(await save(1)).toBe('saved')
    expect(fs.readdirSync(folder)).toEqual(['trip.jejak'])

    const offered: string[] = []
    app.double!.electron.dialog.showSaveDialog = async (_window: unknown, options: unknown) => {
      const { defaultPath } = options as { defaultPath: string }
      offered.push(path.basename(defaultPath))
      // The second time the dialog itself asks about the file that is there, and the user thinks better of it.
      return { canceled: offered.length > 1, filePath: path.join(folder, 'trip') }
    }
    expect(await save(2)).toBe('cancelled')
    expect(offered).toEqual(['Trip a b.jejak', 'trip.jejak'])
    expect([...fs.readFileSync(path.join(folder, 'trip.jejak'))]).toEqual([1])
  },
)

test('cancelling a dialog is no error', async () => {
  const app = await launchShell()
  await app.answerDialogs({ save: null, open: null })
  const outcomes = await app.page.evaluate(
    async request => [
      await window.fixture.platform.openFile({ extensions: ['jejak'], label: 'Map' }),
      await window.fixture.platform.saveFile({ ...request, bytes: new Uint8Array(1) }),
    ],
    saved,
  )
  expect(outcomes).toEqual([null, 'cancelled'])
})

test('a folder that can’t be written, and a file that is gone, are told as trouble without any path', async () => {
  const folder = temporaryFolder()
  const app = await launchShell()
  await app.answerDialogs({
    save: path.join(folder, 'missing', 'x.jejak'),
    open: path.join(folder, 'gone.jejak'),
  })
  const troubles = await app.page.evaluate(async request => {
    const told = (error: unknown) => {
      const { name, kind, message } = error as { name: string; kind: string; message: string }
      return { name, kind, message }
    }
    return [
      await window.fixture.platform.saveFile({ ...request, bytes: new Uint8Array(1) }).then(String, told),
      await window.fixture.platform.openFile({ extensions: ['jejak'], label: 'Map' }).then(String, told),
    ]
  }, saved)
  expect(troubles).toEqual([
    { name: 'PlatformTrouble', kind: 'write-failed', message: 'ENOENT' },
    { name: 'PlatformTrouble', kind: 'read-failed', message: 'ENOENT' },
  ])
})

test('a map named on the command line reaches the page, though the page listens only later', async () => {
  const file = path.join(temporaryFolder(), 'Wall.jejak')
  fs.writeFileSync(file, 'from the wall')
  const { page } = await launchShell({ args: ['--some-switch', file] })
  await page.evaluate(() => {
    const { platform, heard } = window.fixture
    platform.onOpenFile(({ name, bytes }) => heard.push(`${name}: ${new TextDecoder().decode(bytes)}`))
  })
  await page.waitForFunction(() => window.fixture.heard.length > 0)
  expect(await page.evaluate(() => window.fixture.heard)).toEqual(['Wall.jejak: from the wall'])
})

test('a second start hands its map to the first window and ends', async () => {
  const userData = temporaryFolder()
  const file = path.join(temporaryFolder(), 'second.jejak')
  fs.writeFileSync(file, '{}')
  const app = await launchShell({ userData })
  await app.page.evaluate(() => {
    window.fixture.platform.onOpenFile(({ name }) => window.fixture.heard.push(name))
  })
  await app.evaluate(
    ({ app: first }, handed) =>
      void first.emit('second-instance', {}, ['electron', '.'], '/', {
        files: [handed, '/etc/passwd', 7].slice(0, 2),
      }),
    file,
  )
  await app.page.waitForFunction(() => window.fixture.heard.length > 0)
  expect(await app.page.evaluate(() => window.fixture.heard)).toEqual(['second.jejak'])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a map that can’t be read is named in one sentence and the next one still opens', async () => {
  const folder = temporaryFolder()
  const good = path.join(folder, 'good.jejak')
  fs.writeFileSync(good, '{}')
  const app = await launchShell()
  await app.answerDialogs({ message: 0 })
  await app.page.evaluate(() => {
    window.fixture.platform.onOpenFile(({ name }) => window.fixture.heard.push(name))
  })
  await app.evaluate(
    ({ app: first }, files) => void first.emit('second-instance', {}, [], '/', { files }),
    [path.join(folder, 'gone.jejak'), good],
  )
  await app.page.waitForFunction(() => window.fixture.heard.length > 0)
  expect(await app.page.evaluate(() => window.fixture.heard)).toEqual(['good.jejak'])
})
