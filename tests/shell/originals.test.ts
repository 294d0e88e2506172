import fs from 'node:fs'
import nodeFs from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createOriginals, type Originals } from '../../electron/main/originals.ts'
import { largestFile } from '../../electron/main/read-whole.ts'
import { fingerprintOf } from '../../electron/main/write-original.ts'
import { launchShell, realElectron, temporaryFolder } from './shell-app.ts'

const bytes = Buffer.from('a map')

test('a file has one token for ever, whichever name leads to it, and tells no more than its name', async () => {
  const own = temporaryFolder()
  const folder = path.join(temporaryFolder(), 'Reports')
  fs.mkdirSync(folder)
  const file = path.join(folder, 'report.jejak')
  fs.writeFileSync(file, bytes)
  fs.symlinkSync(file, path.join(folder, 'link.jejak'))
  const originals = createOriginals(() => own)
  const first = await originals.remember(file)
  expect(first).toEqual({
    token: expect.stringMatching(/^[0-9a-f]{32}$/),
    name: 'report.jejak',
    folder: 'Reports',
  })
  expect(await originals.remember(path.join(folder, 'link.jejak'))).toEqual(first)
  expect(await originals.remember(path.join(folder, '..', 'Reports', 'report.jejak'))).toEqual(first)
  // Also after the next start, and when the file has gone meanwhile.
  fs.rmSync(file)
  expect(await createOriginals(() => own).remember(file)).toEqual(first)
  expect(await createOriginals(() => own).state(first.token, fingerprintOf(bytes))).toBe('vanished')
  expect(await originals.state('0'.repeat(32), fingerprintOf(bytes))).toBe('vanished')
})

test('only maps are written back to', async () => {
  const folder = temporaryFolder()
  const originals = createOriginals(() => folder)
  for (const [name, has] of [
    ['trip.JEJAK', true],
    ['trip.csv', false],
  ] as const) {
    fs.writeFileSync(path.join(folder, name), bytes)
    const answer = await originals.open(path.join(folder, name))
    expect(answer.kind === 'opened' && answer.file.original?.name).toBe(has ? name : undefined)
  }
})

test('a link whose name is that of a map leads to nothing else', async () => {
  const own = temporaryFolder()
  const folder = temporaryFolder()
  const notes = path.join(folder, 'notes.txt')
  const link = path.join(folder, 'trip.jejak')
  fs.writeFileSync(notes, bytes)
  fs.symlinkSync(notes, link)
  const originals = createOriginals(() => own)
  expect(await originals.isMap(link)).toBe(false)
  await expect(originals.remember(link)).rejects.toThrow('Refused')
  const opened = await originals.open(link)
  expect(opened.kind === 'opened' && 'original' in opened.file).toBe(false)
  expect(opened.kind).toBe('opened')
  // Nor does one that was put where a map had been, nor a line that somebody wrote into the list.
  fs.rmSync(link)
  fs.writeFileSync(link, bytes)
  const { token } = await originals.remember(link)
  fs.rmSync(link)
  fs.symlinkSync(notes, link)
  expect(await originals.write(token, new Uint8Array(1), null)).toEqual({ kind: 'vanished' })
  expect(await originals.state(token, fingerprintOf(bytes))).toBe('vanished')
  expect(await originals.read(token)).toEqual({ kind: 'vanished' })
  expect(fs.readFileSync(notes)).toEqual(bytes)
  const list = { version: 1, originals: [{ token: 'a'.repeat(32), file: notes }] }
  fs.writeFileSync(path.join(own, 'originals.json'), JSON.stringify(list))
  expect(await createOriginals(() => own).fileOf('a'.repeat(32))).toBeNull()
})

test('what is no file, or far too large, is not read', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'report.jejak')
  fs.mkdirSync(file)
  const originals = createOriginals(() => folder)
  const { token } = await originals.remember(file)
  const asked = async () => [
    await originals.state(token, fingerprintOf(bytes)),
    await originals.write(token, bytes, null),
  ]
  const refused = ['unknown', { kind: 'trouble', trouble: 'other' }]
  expect(await asked()).toEqual(refused)
  fs.rmdirSync(file)
  fs.writeFileSync(file, '')
  fs.truncateSync(file, largestFile + 1)
  expect(await asked()).toEqual(refused)
  expect(fs.statSync(file).size).toBe(largestFile + 1)
})

test('a file is compared by its content, and read again only when it was touched', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'report.jejak')
  fs.writeFileSync(file, bytes)
  const reads: string[] = []
  const fsWithReads = {
    ...nodeFs,
    readFile: ((one: string) => {
      reads.push(path.basename(one))
      return nodeFs.readFile(one)
    }) as never,
  }
  const originals = createOriginals(() => folder, fsWithReads)
  const { token } = await originals.remember(file)
  const expected = fingerprintOf(bytes)
  const readsOf = async (work: () => Promise<unknown>) => {
    reads.length = 0
    const answer = await work()
    return [answer, reads.filter(name => name === 'report.jejak').length]
  }
  expect(await readsOf(() => originals.state(token, expected))).toEqual(['same', 1])
  expect(await readsOf(() => originals.state(token, expected))).toEqual(['same', 0])
  fs.utimesSync(file, new Date(), new Date(Date.now() + 5_000))
  expect(await readsOf(() => originals.state(token, expected))).toEqual(['same', 1])
  fs.writeFileSync(file, 'something else')
  expect(await readsOf(() => originals.state(token, expected))).toEqual(['changed', 1])
  const broken = createOriginals(() => folder, {
    ...nodeFs,
    stat: (() => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))) as never,
  })
  expect(await broken.state(token, expected)).toBe('unknown')
})

test('a list of files that is damaged, or can’t be written, costs nothing but memory', async () => {
  const folder = temporaryFolder()
  const list = path.join(folder, 'originals.json')
  const file = path.join(folder, 'report.jejak')
  fs.writeFileSync(file, bytes)
  for (const text of [
    '',
    '{',
    '[]',
    '{"version":2,"originals":[]}',
    '{"version":1,"originals":[7,{"token":"x"}]}',
  ]) {
    fs.writeFileSync(list, text)
    const { token } = await createOriginals(() => folder).remember(file)
    expect(await createOriginals(() => folder).fileOf(token), text).toBe(file)
  }
  const relative = { version: 1, originals: [{ token: 'a'.repeat(32), file: '../elsewhere.jejak' }] }
  fs.writeFileSync(list, JSON.stringify(relative))
  expect(await createOriginals(() => folder).fileOf('a'.repeat(32))).toBeNull()

  const full = createOriginals(() => path.join(folder, 'own'), {
    ...nodeFs,
    rename: () => Promise.reject(new Error('full')),
  })
  const { token } = await full.remember(file)
  expect(await full.fileOf(token)).toBe(file)
})

test('the files that were not used for longest are forgotten first', async () => {
  const folder = temporaryFolder()
  const originals: Originals = createOriginals(() => folder)
  const first = await originals.remember(path.join(folder, 'first.jejak'))
  const second = await originals.remember(path.join(folder, 'second.jejak'))
  const many = Array.from({ length: 499 }, (_, i) => ({
    token: i.toString(16).padStart(32, '0'),
    file: path.join(folder, `${i}.jejak`),
  }))
  const list = path.join(folder, 'originals.json')
  const kept = JSON.parse(fs.readFileSync(list, 'utf8')) as { originals: unknown[] }
  fs.writeFileSync(list, JSON.stringify({ version: 1, originals: [...kept.originals, ...many] }))
  const later = createOriginals(() => folder)
  // 501 entries: the oldest goes.
  expect(await later.fileOf(first.token)).toBeNull()
  expect(await later.fileOf(second.token)).not.toBeNull()
})

test('a page gets tokens only for what the user has named, and can’t reach anything else with them', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'Reports', 'report.jejak')
  fs.mkdirSync(path.dirname(file))
  fs.writeFileSync(file, bytes)
  const app = await launchShell()
  await app.answerDialogs({ open: file })
  const opened = await app.page.evaluate(async () => {
    const answer = await window.fixture.platform.openFile({ extensions: ['jejak'], label: 'Map' })
    return answer?.original
  })
  expect(opened).toEqual({ token: expect.any(String), name: 'report.jejak', folder: 'Reports' })
  expect(JSON.stringify(opened)).not.toContain(folder)
  const answers = await app.page.evaluate(async () => {
    const { originals } = window.jejakDesktop ?? {}
    const told = (work?: Promise<unknown>) => work?.then(JSON.stringify, (error: Error) => error.message)
    const write = { bytes: new Uint8Array(1), expected: null }
    return [
      await told(originals?.write({ ...write, token: 'b'.repeat(32) })),
      await told(originals?.write({ ...write, token: '/etc/passwd' })),
      await told(originals?.state('../x', 'c'.repeat(64))),
      await told(originals?.read('d'.repeat(32))),
      // A file that a script has made lies nowhere.
      await told(originals?.dropped(new File(['x'], 'x.jejak'))),
    ]
  })
  expect(answers).toEqual([
    '{"kind":"vanished"}',
    expect.stringContaining("don't fit"),
    expect.stringContaining("don't fit"),
    '{"kind":"vanished"}',
    'null',
  ])
})

test.runIf(!realElectron)('a place that was chosen for a map always bears its extension', async () => {
  const folder = temporaryFolder()
  const app = await launchShell()
  const choose = () =>
    app.page.evaluate(async () => {
      const options = { suggestedName: 'trip', extension: 'jejak', mime: 'application/json', label: 'Map' }
      const place = await window.fixture.platform.originals?.choose({ ...options, near: null })
      return place?.name ?? null
    })
  await app.answerDialogs({ save: path.join(folder, 'trip.json') })
  expect(await choose()).toBe('trip.json.jejak')
  await app.answerDialogs({ save: null })
  expect(await choose()).toBeNull()
})

test.runIf(!realElectron)('a file that a map was saved to is among the recent ones', async () => {
  const file = path.join(temporaryFolder(), 'trip.jejak')
  const app = await launchShell()
  await app.answerDialogs({ save: file })
  const save = (text: string) =>
    app.page.evaluate(async inner => {
      const { originals } = window.jejakDesktop ?? {}
      const request = { suggestedName: 'trip', extension: 'jejak', label: 'Map', near: null }
      const token = (await originals?.choose(request))?.token ?? ''
      const answer = await originals?.write({ token, bytes: new TextEncoder().encode(inner), expected: null })
      return answer?.kind
    }, text)
  const { recentDocuments } = app.double!.electron.app
  expect(recentDocuments).toEqual([])
  expect(await save('a map')).toBe('saved')
  expect(recentDocuments).toEqual([fs.realpathSync(file)])
})
