import { expect, test } from 'vitest'
import { createExportMemory } from '../../../renderer/app/export-memory.ts'
import { requestOf } from '../../../renderer/export/read-options.ts'
import type { MapId, StageId } from '../../../renderer/journey/ids.ts'

function aStorage(stored: Record<string, string> = {}) {
  const items = new Map(Object.entries(stored))
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  }
}
const id = 'map:a' as MapId

test('what was chosen for a format is there the next time, for the whole map', () => {
  const storage = aStorage()
  const memory = createExportMemory(storage)
  const content = { kind: 'stage', stageId: 'stage:s' as StageId } as const
  memory.keepOptions('pdf', { ...memory.options('pdf'), content, paper: 'A0', tiled: true, overlap: 20 })
  memory.keepTab('pdf')
  memory.keepTableForm('markdown')
  const later = createExportMemory(storage)
  expect(later.options('pdf')).toMatchObject({
    content: { kind: 'map' },
    paper: 'A0',
    tiled: true,
    overlap: 20,
  })
  expect(later.options('png')).toMatchObject({ scale: 2, background: 'white', embed: true })
  expect([later.tab(), later.tableForm()]).toEqual(['pdf', 'markdown'])
})

test('the last export of a map is remembered with what it showed, and only of that map', () => {
  const storage = aStorage()
  const memory = createExportMemory(storage)
  const content = { kind: 'stage', stageId: 'stage:s' as StageId } as const
  const request = requestOf('png', { ...memory.options('png'), content, scale: 3 }, 'poster')
  memory.keepLast(id, request)
  const later = createExportMemory(storage)
  expect(later.last(id)).toEqual(request)
  expect(later.last('map:b' as MapId)).toBe(null)
})

test('what makes no sense falls back, piece by piece, and nothing throws', () => {
  const broken = createExportMemory(
    aStorage({
      'jejak.export-choices': JSON.stringify({
        tab: 3,
        png: { scale: 'huge', background: 'paper' },
        pdf: { paper: 'B7', scale: 1e9, overlap: -1, cropMarks: false },
        svg: 'nonsense',
      }),
      'jejak.export.map:a': '{"format":"doc"}',
      'jejak.export.map:b': 'not json',
    }),
  )
  expect(broken.tab()).toBe(null)
  expect(broken.options('png')).toMatchObject({ scale: 2, background: 'paper' })
  expect(broken.options('pdf')).toMatchObject({ paper: 'A3', scale: null, overlap: 10, cropMarks: false })
  expect(broken.options('svg')).toMatchObject({ text: 'text' })
  expect([broken.last(id), broken.last('map:b' as MapId)]).toEqual([null, null])
  const refusing = createExportMemory({
    getItem: () => null,
    setItem() {
      throw new Error('full')
    },
  })
  refusing.keepTab('svg')
  expect(refusing.tab()).toBe(null)
})
