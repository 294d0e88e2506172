import { expect, test } from 'vitest'
import { type DrawnElement, drawnWeight, heaviestDrawing } from '../../../renderer/import/svg-weight.ts'

const element = (
  localName: string,
  { id = '', href = '' }: { id?: string; href?: string },
  ...children: DrawnElement[]
): DrawnElement => ({
  localName,
  id,
  children,
  getAttribute: name => (name === 'href' && href !== '' ? href : null),
})

test('a drawing weighs what it draws, used parts each time', () => {
  const part = element('g', { id: 'part' }, element('path', {}), element('path', {}))
  const svg = element('svg', {}, part, element('use', { href: '#part' }), element('use', { href: '#gone' }))
  expect(drawnWeight(svg)).toBe(1 + 3 + (1 + 3) + 1)
})

test('parts that use each other ten times are too heavy, however small the file', () => {
  const levels = Array.from({ length: 12 }, (_, level) =>
    element(
      'g',
      { id: `l${level}` },
      ...Array.from({ length: 10 }, () => element('use', { href: `#l${level + 1}` })),
    ),
  )
  expect(drawnWeight(element('svg', {}, ...levels))).toBe(heaviestDrawing)
})

test('a part that uses itself is too heavy', () => {
  const loop = element('g', { id: 'loop' }, element('use', { href: '#loop' }))
  expect(drawnWeight(element('svg', {}, loop))).toBe(heaviestDrawing)
})
