import fs from 'node:fs'
import path from 'node:path'
import { expect, inject, test, vi } from 'vitest'
import { conversionFiles } from '../../electron/main/conversion-files.ts'
import { argumentsWithoutDisplay, conversionIn, endUnconverted } from '../../electron/main/converting.ts'
import { launchDouble } from './double/electron-double.ts'
import { makeAppFolder, realElectron, temporaryFolder } from './shell-app.ts'

const exit = vi.hoisted(() => vi.fn())
vi.mock('electron', () => ({ app: { exit }, BrowserWindow: class {}, ipcMain: {} }))

test.each([
  [
    ['convert', 'a.csv', 'a.png'],
    ['a.csv', 'a.png'],
  ],
  [
    ['--no-sandbox', 'convert', 'a.csv', 'a.png', '--force'],
    ['a.csv', 'a.png', '--force'],
  ],
  [['convert'], []],
  [['trip.jejak'], null],
  [['trip.jejak', 'convert'], null],
  [['/maps/convert'], null],
  [[], null],
])('%j asks for the conversion %j', (args, found) => {
  expect(conversionIn(args)).toEqual(found)
})

test('on Linux a conversion starts without looking for a display', () => {
  const asked = ['jejak', 'convert', 'a.csv', 'a.png']
  const again = argumentsWithoutDisplay(asked, 1, 'linux')
  expect(again).toEqual(['--ozone-platform=headless', 'convert', 'a.csv', 'a.png'])
  expect(argumentsWithoutDisplay(['jejak', ...(again ?? [])], 1, 'linux')).toBeNull()
  expect(conversionIn(again ?? [])).toEqual(['a.csv', 'a.png'])
  // With the app's folder before what the user typed.
  expect(argumentsWithoutDisplay(['electron', 'folder', ...asked.slice(1)], 2, 'linux')).toEqual([
    'folder',
    '--ozone-platform=headless',
    'convert',
    'a.csv',
    'a.png',
  ])
  expect(argumentsWithoutDisplay(asked, 1, 'darwin')).toBeNull()
})

test('a conversion reads and writes the files of its command line alone', async () => {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'a.csv'), 'a')
  fs.writeFileSync(path.join(folder, 'b.csv'), 'b')
  const files = conversionFiles(['a.csv', 'trip.png'], folder)
  expect(await files.read('a.csv')).toEqual({ kind: 'read', bytes: new Uint8Array([97]) })
  await expect(files.read('b.csv')).rejects.toThrow('Refused')
  await expect(files.write('b.csv', new Uint8Array(1))).rejects.toThrow('Refused')
  await expect(files.isThere(path.join(folder, 'b.csv'))).rejects.toThrow('Refused')
  expect(await files.write('trip-2.png', new Uint8Array(1))).toEqual({ kind: 'written', shown: 'trip-2.png' })
  expect(await files.read('trip.png')).toEqual({ kind: 'trouble', code: 'ENOENT' })
  expect(fs.readFileSync(path.join(folder, 'b.csv'), 'utf8')).toBe('b')
})

test('a conversion never writes over what it reads, whatever link leads there', async () => {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'a.jejak'), 'a')
  fs.symlinkSync(path.join(folder, 'a.jejak'), path.join(folder, 'link.jejak'))
  const files = conversionFiles(['a.jejak', 'link.jejak', '--force'], folder)
  await files.read('a.jejak')
  for (const output of ['a.jejak', 'link.jejak'])
    expect(await files.write(output, new Uint8Array(1))).toEqual({ kind: 'trouble', code: 'ESAME' })
  expect(fs.readFileSync(path.join(folder, 'a.jejak'), 'utf8')).toBe('a')
})

test('a conversion that can’t begin ends with a sentence', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  endUnconverted('en')
  endUnconverted('id-ID')
  expect(said.mock.calls.flat()).toEqual([
    'The conversion could not be started, and nothing was written.\n',
    'Konversi tidak dapat dimulai dan tidak ada yang ditulis.\n',
  ])
  said.mockRestore()
  expect(exit.mock.calls).toEqual([[1], [1]])
})

test.runIf(!realElectron)('jejak convert shows no window, and ends with the exit code', async () => {
  const folder = await makeAppFolder('app')
  const work = temporaryFolder()
  const table = path.join(work, 'trip.csv')
  const picture = path.join(work, 'trip.png')
  fs.writeFileSync(table, 'Stage,Plan,Travel\nActions,Compares 列車,Boards\n')
  const said: string[] = []
  const listen = (chunk: unknown) => {
    said.push(String(chunk))
    return true
  }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(listen)
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(listen)
  try {
    for (const [args, code] of [
      [[table, picture, '--scale', '1'], 0],
      [[table, picture], 1],
      [[table], 2],
    ] as const) {
      const userData = temporaryFolder()
      const double = await launchDouble({
        folder,
        userData,
        // It would start itself anew, which the double can't.
        args: ['--ozone-platform=headless', 'convert', ...args],
        chromium: inject('chromium'),
      })
      await double.hasQuit
      expect(double.electron.app.exitCode).toBe(code)
      expect(double.state.windows.map(({ options }) => options.show)).toEqual([false])
      await double.close()
    }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
  expect(fs.readFileSync(picture).toString('latin1', 1, 4)).toBe('PNG')
  expect(said.join('')).toContain('Use: jejak convert')
})
