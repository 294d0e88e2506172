import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'

const read = (file: string) => fs.readFileSync(path.join(projectRoot, file), 'utf8')
const table = read('electron/SECURITY.md')

test('every test that the table of security names is there', () => {
  const named = [...table.matchAll(/`((?:shell|e2e|unit|architecture)\/[^`]+?\.test\.ts): ([^`]+)`/g)]
  expect(named.length).toBeGreaterThan(25)
  const missing = named.filter(([, file = '', name = '']) => {
    const whole = path.join(projectRoot, 'tests', file)
    if (!fs.existsSync(whole)) return true
    // Names stand in quotation marks of one kind or the other.
    const text = fs.readFileSync(whole, 'utf8')
    return !["'", '`', '"'].some(mark => text.includes(`${mark}${name}${mark}`))
  })
  expect(missing.map(([whole]) => whole)).toEqual([])
})

test('every item of the checklist has its line, and every file that the table names is there', () => {
  const numbers = [...table.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number))
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  const files = [...table.matchAll(/`([a-z][\w-]*\.ts)`/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(10)
  const places = ['electron/main', 'electron/preload', 'electron/shared']
  expect(
    files.filter(file => !places.some(place => fs.existsSync(path.join(projectRoot, place, file)))),
  ).toEqual([])
})

test('Electron is a version that is pinned to one major', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
  expect(devDependencies.electron).toMatch(/^\^?\d+\.\d+\.\d+$/)
})

test('the fuses of a package are set as the table says', () => {
  const fuses = Object.fromEntries(
    [...read('build/electron-builder.yml').matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [
      name,
      value === 'true',
    ]),
  )
  expect(fuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('the shell uses none of what opens it', () => {
  const sources = ['electron/main', 'electron/preload'].flatMap(folder =>
    fs.readdirSync(path.join(projectRoot, folder)).map(name => `${folder}/${name}`),
  )
  const forbidden: readonly [RegExp, readonly string[]][] = [
    [/@electron\/remote|enableRemoteModule/, []],
    [/\bloadFile\(|['"`]file:\/\//, []],
    [/crashReporter|autoUpdater/, []],
    [/\b(?:net\.fetch|net\.request|node:https?|node:net|node:dgram)\b/, []],
    [/nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webSecurity: false/, []],
    [/\bsetPreloads\(|registerPreloadScript/, []],
    [/\bexecuteJavaScript\(|\beval\(|new Function\(/, []],
    // Each of these is in the one place that checks what comes to it.
    [/\bipcMain\b/, ['electron/main/ipc.ts']],
    [/\bopenExternal\(/, ['electron/main/open-outside.ts', 'electron/preload/preload.ts']],
    // The folder is the shell's own: the page has no say in which.
    [/\bopenPath\(/, ['electron/main/backups.ts']],
    [/\bshowItemInFolder\(/, ['electron/main/show-log.ts']],
  ]
  for (const [pattern, allowed] of forbidden)
    expect(
      sources.filter(file => !allowed.includes(file) && pattern.test(read(file))),
      String(pattern),
    ).toEqual([])
})
