import type { Scene } from '../../scene/scene.ts'
import { type ObjectWriter, pointsPerMillimetre } from './pdf-document.ts'
import type { PdfPage } from './pdf-page.ts'
import { number, textString } from './pdf-strings.ts'

/** A line in a reader's list of contents. */
export interface Bookmark {
  readonly title: string
  /** From 1. */
  readonly page: number
  /** Where on the page: millimetres from its left, its top and its height. */
  readonly x: number
  readonly y: number
  readonly pageHeight: number
}

/** One for each stage, at the first page that shows it. Stages on sheets that were left out have none. */
export function stageBookmarks(scene: Scene, pages: readonly PdfPage[], unnamed: string): Bookmark[] {
  return scene.stageHeaders.flatMap((header, i): Bookmark[] => {
    const lines = header.text.lines.map(line => line.text)
    const name = lines.join(' ').trim() || `${unnamed} ${i + 1}`
    const found = firstPlace(pages, header.box.x, header.box.width)
    return found ? [{ title: name, ...found }] : []
  })
}

function firstPlace(pages: readonly PdfPage[], x: number, width: number): Omit<Bookmark, 'title'> | null {
  for (const [i, page] of pages.entries()) {
    if (page.kind === 'assembly') continue
    for (const { shows, from, at } of page.places) {
      if (shows !== 'all' && shows !== 'cells') continue
      // The strip of what follows on another sheet does not count.
      const shared = page.overlaps.find(box => box.x > at.x + 0.01 && box.height >= at.height - 0.01)
      const unit = at.width / from.width
      const end = shared ? from.x + (shared.x - at.x) / unit : from.x + from.width
      if (x >= end - 0.01 || x + width <= from.x + 0.01) continue
      const left = at.x + Math.max(0, x - from.x) * unit
      return { page: i + 1, x: page.kind === 'whole' ? left : 0, y: 0, pageHeight: page.height }
    }
  }
  return null
}

/** Puts the list of contents into the file; what is given back belongs into the catalogue. */
export function putBookmarks(
  { object, reserve, pageObject }: ObjectWriter,
  bookmarks: readonly Bookmark[],
): string[] {
  if (bookmarks.length === 0) return []
  const outlines = reserve()
  const numbers = bookmarks.map(() => reserve())
  const near = (entry: string, i: number) => (numbers[i] === undefined ? [] : [`/${entry} ${numbers[i]} 0 R`])
  bookmarks.forEach(({ title, page, x, y, pageHeight }, i) => {
    const place = [x, pageHeight - y].map(value => number(value * pointsPerMillimetre)).join(' ')
    object(
      [
        `<< /Title ${textString(title)} /Parent ${outlines} 0 R`,
        ...near('Prev', i - 1),
        ...near('Next', i + 1),
        `/Dest [${pageObject(page)} 0 R /XYZ ${place} null] >>`,
      ],
      numbers[i],
    )
  })
  object(
    [
      '<< /Type /Outlines',
      ...near('First', 0),
      ...near('Last', bookmarks.length - 1),
      `/Count ${bookmarks.length} >>`,
    ],
    outlines,
  )
  return [`/Outlines ${outlines} 0 R`, '/PageMode /UseOutlines']
}
