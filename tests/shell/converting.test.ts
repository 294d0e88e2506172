import fs from 'node:fs'
import path from 'node:path'
import { expect, inject, test, vi } from 'vitest'
import { buildIfStale } from '../../build/scripts/build.mjs'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { conversionIn } from '../../electron/main/converting.ts'
import { launchDouble } from './double/electron-double.ts'
import { realElectron, temporaryFolder } from './shell-app.ts'

vi.mock('electron', () => ({ app: {} }))

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

/** A folder with what a package of the app holds for converting. */
async function appFolder(): Promise<string> {
  await buildIfStale(['convert'])
  const folder = temporaryFolder()
  for (const part of ['dist-electron', 'dist-convert', 'assets/fonts', 'node_modules/@napi-rs'])
    fs.cpSync(path.join(projectRoot, part), path.join(folder, part), { recursive: true })
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'jejak', type: 'module', main: 'dist-electron/main.cjs' }),
  )
  return folder
}

test.runIf(!realElectron)('jejak convert opens no window, and ends with the exit code', async () => {
  const folder = await appFolder()
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
        args: ['convert', ...args],
        chromium: inject('chromium'),
      })
      await double.hasQuit
      expect(double.electron.app.exitCode).toBe(code)
      expect(double.state.windows).toEqual([])
    }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
  expect(fs.readFileSync(picture).toString('latin1', 1, 4)).toBe('PNG')
  expect(said.join('')).toContain('Use: jejak convert')
})
