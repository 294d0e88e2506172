import fs from 'node:fs'
import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildIfStale } from '../../build/scripts/build.mjs'
import { packWithStub } from '../../build/scripts/pack.mjs'
import { projectRoot } from '../../build/scripts/project-root.mjs'

/** The real packing, with a stub in Electron's place. What only the .deb's own maker would get is written down instead. */

const cache = path.join(projectRoot, 'node_modules/.cache/jejak')
let output = ''
let unpacked = ''
let asar = ''

beforeAll(async () => {
  await buildIfStale(['renderer', 'electron'])
  output = fs.mkdtempSync(path.join(cache, 'packed-'))
  unpacked = path.join(output, 'first/linux-unpacked')
  asar = path.join(unpacked, 'resources/app.asar')
  const { code, said } = packWithStub(path.join(output, 'first'))
  if (code !== 0) throw new Error(said)
})

afterAll(() => fs.rmSync(output, { recursive: true, force: true }))

test('the package holds what runs and nothing else', () => {
  const inside = listPackage(asar, { isPack: false }).map(file => file.replaceAll('\\', '/'))
  const top = inside.filter(file => file.split('/').length <= 3 && file !== '/dist/assets')
  expect(top.sort()).toEqual([
    '/dist',
    '/dist-electron',
    '/dist-electron/main.cjs',
    '/dist-electron/preload.cjs',
    '/dist/index.html',
    '/dist/licences.txt',
    '/package.json',
  ])
  const assets = inside.filter(file => file.startsWith('/dist/assets/'))
  expect(assets.filter(file => !/-[\w-]{8}\.(js|css|woff2|ttf)$/.test(file))).toEqual([])
  expect(fs.readdirSync(path.join(unpacked, 'resources'))).toEqual(['app.asar'])
  expect(fs.readdirSync(path.join(unpacked, 'locales')).sort()).toEqual(['en-US.pak', 'id.pak'])
  const manifest = JSON.parse(extractFile(asar, 'package.json').toString())
  expect(manifest).toMatchObject({
    name: 'jejak',
    main: 'dist-electron/main.cjs',
    desktopName: 'jejak.desktop',
  })
  expect(manifest.version).toBe(
    JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8')).version,
  )
  for (const key of ['scripts', 'devDependencies', 'dependencies']) expect(manifest).not.toHaveProperty(key)
})

test('without Electron itself, the app takes less than 12 MB', () => {
  const { size } = fs.statSync(asar)
  console.log(`the packed app without Electron: ${(size / 1e6).toFixed(2)} MB`)
  expect(size).toBeLessThan(12e6)
})

test('the fuses of the program are set', () => {
  const program = fs.readFileSync(path.join(unpacked, 'jejak'))
  const sentinel = program.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  expect(sentinel).toBeGreaterThan(0)
  // Run as Node, cookie encryption, NODE_OPTIONS, inspect switches, asar integrity, only from the asar, snapshot, file:.
  expect(program.toString('latin1', sentinel + 34, sentinel + 34 + 8)).toBe('01001100')
})

test('the licences of all that is bundled lie beside the page', () => {
  const licences = extractFile(asar, 'dist/licences.txt').toString()
  for (const name of ['react ', 'konva ', 'dexie ', 'jspdf ', 'valibot ', 'Inter, ', 'Lucide, '])
    expect(licences).toMatch(new RegExp(`\n\n\n${name}`))
  expect(licences).toContain('SIL OPEN FONT LICENSE')
  expect(licences).not.toContain(projectRoot)
  expect(fs.readdirSync(unpacked)).toEqual(
    expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
  )
})

test('the same sources give the same package, and the desktop learns of the app and its files', () => {
  const record = path.join(output, 'deb.txt')
  const recorder = path.join(output, 'fpm.mjs')
  fs.writeFileSync(
    recorder,
    `#!${process.execPath}
import fs from 'node:fs'
const files = process.argv.filter(arg => /\\.(?:desktop|xml)=/.test(arg))
fs.writeFileSync(${JSON.stringify(record)}, files.map(arg => fs.readFileSync(arg.split('=')[0], 'utf8')).join('\\n'))
process.exit(3)
`,
    { mode: 0o755 },
  )
  packWithStub(path.join(output, 'second'), ['deb'], { ...process.env, CUSTOM_FPM_PATH: recorder })
  const again = fs.readFileSync(path.join(output, 'second/linux-unpacked/resources/app.asar'))
  expect(again.equals(fs.readFileSync(asar))).toBe(true)
  const told = fs.readFileSync(record, 'utf8')
  expect(told).toContain('<mime-type type="application/vnd.jejak+json">')
  expect(told).toContain('<glob pattern="*.jejak"/>')
  expect(told).toContain('MimeType=application/vnd.jejak+json;')
  expect(told).toContain('StartupWMClass=jejak')
  expect(told).toMatch(/^Exec=\/opt\/Jejak\/jejak %U$/m)
})
