import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { formats } from '../../renderer/export/formats.ts'
import { writers } from '../../renderer/export/writers.ts'
import { countingIds } from '../../renderer/journey/ids.ts'
import { encodeJejakFile, parseJejakFile } from '../../renderer/journey/jejak-file.ts'
import { buildTemplate } from '../../renderer/journey/templates/build-template.ts'
import { aWorkbook, data, inline } from '../helpers/a-workbook.ts'
import { convertIn, emptyFolder } from './converting.ts'

const document = buildTemplate('current-state', {
  language: 'en',
  example: true,
  ids: countingIds('x'),
  now: 1_700_000_000_000,
})
const original = encodeJejakFile({ document, assets: new Map() })

/** A folder with the example as `map.jejak`. */
function withMap(): string {
  const folder = emptyFolder()
  fs.writeFileSync(path.join(folder, 'map.jejak'), original)
  return folder
}

/** The extensions that can be written. */
const outputs = Object.entries(formats)
  .filter(([id]) => id in writers)
  .map(([, { extension }]) => extension)

/** How files of a kind begin, or what stands in them. */
const looks: Readonly<Record<string, RegExp>> = {
  png: /^.PNG\r\n/,
  svg: /^(?:<\?xml[^>]*>\s*)?<svg /,
  pdf: /^%PDF-1\./,
  pptx: /^PK/,
  xlsx: /^PK/,
  csv: /^[^\n]*Stage,/,
  tsv: /Stage\t/,
  md: /\| --- \|/,
  mmd: /^journey\n/,
  jejak: /"format": *"jejak"/,
}

/** What can be read again, and whether the whole map is in it. */
const inputs: readonly (readonly [file: string, options: readonly string[], whole: boolean])[] = [
  ['in.jejak', [], true],
  ['in.png', ['--scale', '0.5'], true],
  ['in.svg', [], true],
  ['in-outlines.svg', ['--kind', 'outlines'], true],
  ['in.pdf', [], true],
  ['in-tiled.pdf', ['--tile', '--paper', 'A4-portrait'], true],
  ['in-cards.xlsx', ['--kind', 'cards'], true],
  ['in-grid.xlsx', [], false],
  ['in.csv', [], false],
  ['in.tsv', [], false],
  ['in.md', [], false],
  ['in.mmd', [], false],
]

const extensionOf = (file: string) => path.extname(file).slice(1)
const written = inputs.filter(([file]) => outputs.includes(extensionOf(file)))

describe('every input becomes every output', () => {
  test.each(written)('%s', async (file, options, whole) => {
    const folder = withMap()
    expect(await convertIn(folder, 'map.jejak', file, ...options)).toMatchObject({ code: 0, complained: [] })
    for (const extension of outputs) {
      const small = extension === 'png' ? ['--scale', '0.25'] : []
      const answer = await convertIn(folder, file, `out.${extension}`, ...small)
      expect(answer, `${file} → ${extension}`).toMatchObject({ code: 0, complained: [] })
      expect(answer.said).toHaveLength(1)
      expect(answer.said[0]).toContain(`out.${extension} (`)
      const bytes = fs.readFileSync(path.join(folder, `out.${extension}`))
      expect(bytes.toString('latin1').slice(0, 4_000)).toMatch(looks[extension] ?? /^$/)
    }
    const back = fs.readFileSync(path.join(folder, 'out.jejak'), 'utf8')
    if (whole) expect(JSON.parse(back).records).toEqual(JSON.parse(original).records)
    else {
      const parsed = parseJejakFile(back)
      if (!parsed.ok) throw new Error(parsed.trouble.kind)
      expect(parsed.value.document.index.stages.map(stage => stage.name)).toEqual(
        document.index.stages.map(stage => stage.name),
      )
    }
  })
})

describe('exit codes', () => {
  test.each([
    ['no file', []],
    ['one file', ['map.jejak']],
    ['three files', ['map.jejak', 'a.png', 'b.png']],
    ['an unknown option', ['map.jejak', 'a.png', '--fast']],
    ['an option without its value', ['map.jejak', 'a.png', '--scale']],
    ['a flag with a value', ['map.jejak', 'a.png', '--force=yes']],
    ['an option twice', ['map.jejak', 'a.png', '--lang', 'en', '--lang', 'id']],
    ['an unknown extension', ['map.jejak', 'a.doc']],
    ['no extension', ['map.jejak', 'a']],
    ['a scale that is no number', ['map.jejak', 'a.png', '--scale', 'big']],
    ['a scale beyond 4', ['map.jejak', 'a.png', '--scale', '5']],
    ['a kind of another format', ['map.jejak', 'a.png', '--kind', 'cards']],
    ['an option of another format', ['map.jejak', 'a.csv', '--scale', '2']],
    ['an unknown paper', ['map.jejak', 'a.pdf', '--paper', 'A9']],
    ['sheets of no size', ['map.jejak', 'a.pdf', '--tile', '--paper', 'fitted']],
    ['an unknown language', ['map.jejak', 'a.png', '--lang', 'fr']],
    ['an unknown theme', ['map.jejak', 'a.png', '--theme', 'blue']],
  ])('2 and the help for %s', async (_what, args) => {
    const folder = withMap()
    const { code, said, complained } = await convertIn(folder, ...args)
    expect(code).toBe(2)
    expect(said).toEqual([])
    expect(complained[0]).toMatch(/^[^\n]+\.$/)
    expect(complained.join('\n')).toContain('Use: jejak convert <input> <output>')
    expect(fs.readdirSync(folder)).toEqual(['map.jejak'])
  })

  test.each([
    ['nothing there', 'gone.csv', null],
    ['a folder', 'folder', null],
    ['an empty file', 'empty.csv', ''],
    ['text without a table', 'prose.txt', 'Once upon a time there was a map.'],
    ['a broken map', 'broken.jejak', original.slice(0, 500)],
    ['a picture without a map', 'bare.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a broken diagram', 'broken.mmd', 'journey\n  section A\n    Make tea\n'],
  ])('1 and a sentence for %s', async (_what, file, content) => {
    const folder = emptyFolder()
    if (file === 'folder') fs.mkdirSync(path.join(folder, file))
    else if (content !== null) fs.writeFileSync(path.join(folder, file), content)
    const before = fs.readdirSync(folder)
    const { code, said, complained } = await convertIn(folder, file, 'out.png')
    expect(code).toBe(1)
    expect(said).toEqual([])
    expect(complained).toHaveLength(1)
    expect(complained[0]).toContain(file)
    expect(complained[0]).not.toContain('did not work')
    expect(fs.readdirSync(folder)).toEqual(before)
  })

  test('1 for a stage that is not there, naming those that are', async () => {
    const { code, complained } = await convertIn(withMap(), 'map.jejak', 'a.png', '--stage', 'Nowhere')
    expect(code).toBe(1)
    expect(complained[0]).toContain(document.index.stages[0]!.name)
  })

  test('1 where the output has no folder', async () => {
    const { code, complained } = await convertIn(withMap(), 'map.jejak', 'no/where.csv')
    expect([code, complained[0]]).toEqual([1, 'no/where.csv can’t be written: its folder isn’t there.'])
  })

  test('0 and the help when it is asked for', async () => {
    const { code, said, complained } = await convertIn(emptyFolder(), '--help')
    expect([code, complained]).toEqual([0, []])
    expect(said.join('\n')).toContain('--force')
  })
})

test('what is there already is replaced only with --force', async () => {
  const folder = withMap()
  const output = path.join(folder, 'out.csv')
  fs.writeFileSync(output, 'precious')
  const refused = await convertIn(folder, 'map.jejak', 'out.csv')
  expect([refused.code, refused.complained]).toEqual([1, ['out.csv is there already; --force replaces it.']])
  expect(fs.readFileSync(output, 'utf8')).toBe('precious')
  expect((await convertIn(folder, 'map.jejak', 'out.csv', '--force')).code).toBe(0)
  expect(fs.readFileSync(output, 'utf8')).toContain('Stage')
  expect(fs.readdirSync(folder).sort()).toEqual(['map.jejak', 'out.csv'])
})

test('a file with several maps gives a file for each', async () => {
  const folder = emptyFolder()
  const diagram = (title: string) =>
    `\`\`\`mermaid\njourney\n  title ${title}\n  section A\n    Walk: 4: Me\n\`\`\`\n`
  fs.writeFileSync(path.join(folder, 'two.md'), `# Two\n\n${diagram('First')}\n${diagram('Second')}`)
  const { code, said } = await convertIn(folder, 'two.md', 'map.mmd')
  expect(code).toBe(0)
  expect(said).toHaveLength(1)
  expect(fs.readFileSync(path.join(folder, 'map.mmd'), 'utf8')).toContain('title First')
  expect(fs.readFileSync(path.join(folder, 'map-2.mmd'), 'utf8')).toContain('title Second')
})

describe('options', () => {
  test('--scale, --stage and --theme change the picture', async () => {
    const folder = withMap()
    const sizeOf = (file: string) => {
      const bytes = fs.readFileSync(path.join(folder, file))
      return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    }
    await convertIn(folder, 'map.jejak', 'one.png', '--scale', '1')
    await convertIn(folder, 'map.jejak', 'half.png', '--scale=0.5')
    await convertIn(folder, 'map.jejak', 'stage.png', '--scale', '1', '--stage', '1')
    await convertIn(folder, 'map.jejak', 'dark.png', '--scale', '1', '--theme', 'dark')
    const whole = sizeOf('one.png')
    expect(sizeOf('half.png').width).toBe(Math.ceil(whole.width / 2))
    expect(sizeOf('stage.png').width).toBeLessThan(whole.width)
    expect(sizeOf('dark.png')).toEqual(whole)
    expect(fs.readFileSync(path.join(folder, 'dark.png'))).not.toEqual(
      fs.readFileSync(path.join(folder, 'one.png')),
    )
  })

  test('--lang chooses the words that a table adds', async () => {
    const folder = withMap()
    await convertIn(folder, 'map.jejak', 'id.csv', '--lang', 'id')
    expect(fs.readFileSync(path.join(folder, 'id.csv'), 'utf8')).toContain('Tahap')
  })

  test('--kind makes a table a map of that kind, and is refused for what is one already', async () => {
    const folder = withMap()
    await convertIn(folder, 'map.jejak', 'table.csv')
    const { code } = await convertIn(folder, 'table.csv', 'new.jejak', '--kind', 'future-state')
    expect(code).toBe(0)
    const { records } = JSON.parse(fs.readFileSync(path.join(folder, 'new.jejak'), 'utf8'))
    expect(records.find((record: { type: string }) => record.type === 'map').kind).toBe('future-state')
    const refused = await convertIn(folder, 'map.jejak', 'other.jejak', '--kind', 'future-state')
    expect([refused.code, fs.existsSync(path.join(folder, 'other.jejak'))]).toEqual([1, false])
  })
})

describe('npm run convert', () => {
  let folder = ''
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [path.join(projectRoot, 'build/scripts/convert.mjs'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder, JEJAK_CHROMIUM: '/nowhere', PATH: '' },
    })
  beforeAll(() => void run('--help'))

  test('works without a browser, from the folder it was called in, with the same bytes', async () => {
    folder = withMap()
    const { status, stdout, stderr } = run('map.jejak', 'script.png', '--scale', '1')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    await convertIn(folder, 'map.jejak', 'here.png', '--scale', '1')
    expect(fs.readFileSync(path.join(folder, 'script.png'))).toEqual(
      fs.readFileSync(path.join(folder, 'here.png')),
    )
    expect(run('map.jejak', 'script.png').status).toBe(1)
    expect(run('map.jejak').status).toBe(2)
  })
})

test('tables that are left out are told, and can be had by name or number', async () => {
  const folder = emptyFolder()
  const table = (name: string) => `## ${name}\n\n| Term | Meaning |\n|---|---|\n| ${name} a | b |\n\n`
  const journey = '## Trip\n\n| Stage | Actions |\n|---|---|\n| Find | Looks |\n\n'
  fs.writeFileSync(path.join(folder, 'notes.md'), journey + table('Words') + table('More'))
  const usual = await convertIn(folder, 'notes.md', 'a.csv')
  expect(usual).toMatchObject({
    code: 0,
    said: [expect.any(String)],
    complained: ['2 other tables were left out: 2 “Words”, 3 “More”'],
  })
  for (const wanted of ['words', '2']) {
    const { code } = await convertIn(folder, 'notes.md', 'b.csv', '--table', wanted, '--force')
    expect(code).toBe(0)
    expect(fs.readFileSync(path.join(folder, 'b.csv'), 'utf8')).toContain('Words a')
  }
  expect(await convertIn(folder, 'notes.md', 'c.csv', '--table', '4')).toEqual({
    code: 1,
    said: [],
    complained: ['“notes.md” has no table “4”; it has 1 “Trip”, 2 “Words”, 3 “More”.'],
  })
})

test('what a workbook hides is told', async () => {
  const folder = emptyFolder()
  const rows = [
    ['Stage', 'Actions'],
    ['Find', 'Looks'],
    ['Secret', 'Hides'],
  ].map(
    ([stage = '', action = ''], i) =>
      `<row r="${i + 1}"${i === 2 ? ' hidden="1"' : ''}>${inline(`A${i + 1}`, stage)}${inline(`B${i + 1}`, action)}</row>`,
  )
  const book = aWorkbook({
    sheets: [
      ['Trip', data(rows.join(''))],
      ['Notes', data(rows[0] ?? ''), 'hidden'],
    ],
  })
  fs.writeFileSync(path.join(folder, 'trip.xlsx'), book)
  const { code, said } = await convertIn(folder, 'trip.xlsx', 'trip.csv')
  expect(code).toBe(0)
  expect(said.join('\n')).toMatch(/^“Trip” → trip\.csv \(.*\); 1 hidden sheet and 1 hidden row left out$/)
  expect(fs.readFileSync(path.join(folder, 'trip.csv'), 'utf8')).not.toContain('Secret')
})
