import { mapOf } from '../../journey/document.ts'
import type { LocalText } from '../../journey/language.ts'
import { fonts } from '../../scene/fonts.ts'
import type { Box } from '../../scene/geometry.ts'
import { themes } from '../../scene/theme.ts'
import { embeddedMap } from '../embedded-map.ts'
import type { PdfOptions } from '../export-options.ts'
import type { ExportSource } from '../export-source.ts'
import { type ExportTools, ExportTrouble, type ExportWriter } from '../export-writer.ts'
import { fileStem } from '../file-name.ts'
import { groundThemes } from '../ground.ts'
import { mapHeading } from '../map-heading.ts'
import { stepsInSlices } from '../steps.ts'
import { attachMap } from './attach-map.ts'
import { putBookmarks, stageBookmarks } from './bookmarks.ts'
import { lineWidth } from './fit-line.ts'
import { HiddenText } from './hidden-text.ts'
import { LetterPictures } from './letter-pictures.ts'
import type { NotesPage } from './notes-pages.ts'
import { pageGround, pageInk, plateOf } from './page-colours.ts'
import { pageLinks } from './page-links.ts'
import { millimetresPerPixel, type Size } from './paper-size.ts'
import { PdfDocument, pointsPerMillimetre } from './pdf-document.ts'
import { type PdfBrush, writeMark } from './pdf-marks.ts'
import type { PagePlace, PageText, PdfPage, PdfPlan } from './pdf-page.ts'
import { PdfPen } from './pdf-pen.ts'
import { PdfPictures } from './pdf-pictures.ts'
import { planPdf } from './pdf-plan.ts'
import { notesTitle, setNotes } from './set-notes.ts'
import { type TextTools, TextWriter } from './text-writer.ts'
import { visitPlace } from './visit-place.ts'

const words = {
  assembly: { en: 'Assembly plan', id: 'Rencana penyusunan' },
  notes: notesTitle,
  stage: { en: 'Stage', id: 'Tahap' },
  untitled: { en: 'Untitled map', id: 'Peta tanpa judul' },
  attached: {
    en: 'The editable map. Open the PDF or this file in Jejak.',
    id: 'Peta yang bisa diubah. Buka PDF atau berkas ini di Jejak.',
  },
} satisfies Record<string, LocalText>

/** Pixels to the inch of pictures on paper, and at least so many for each board pixel. */
const dotsPerInch = 300
const leastSharpness = 3
const mostSharpness = 8

/** Writes a map as a PDF: vectors and text, on one page or on sheets for the wall. */
export const writePdf: ExportWriter<PdfOptions> = async (source, options, tools) => {
  const title = mapOf(source.document).title.trim() || words.untitled[source.language]
  const planning = planPdf(source.scene, options, {
    ...mapHeading(source.document, source.language, source.date),
    language: source.language,
  })
  const plan = await stepsInSlices(planning, () => tools.progress({ share: 0 }))
  if (!plan) throw new ExportTrouble('nothing-there')
  const notes = options.notes ? await setNotes(source, options) : null
  const map = options.embed ? await embeddedMap(source) : null
  const document = new PdfDocument({
    title,
    language: source.language,
    date: source.date,
    id: await idOf([title, JSON.stringify(options), String(source.date), map ?? '']),
  })
  for (const weight of [400, 500, 600] as const) document.addFont(weight, await tools.font(weight))
  const job = await prepare(document, source, options, plan, tools)
  const bookmarks = stageBookmarks(source.scene, plan.pages, words.stage[source.language])
  const mark = (name: keyof typeof words, page: number, { height }: Size) =>
    bookmarks.push({ title: words[name][source.language], page, x: 0, y: 0, pageHeight: height })
  const count = plan.pages.length + (notes?.pages.length ?? 0)
  try {
    for (const [i, page] of plan.pages.entries()) {
      await tools.progress({ share: (0.9 * i) / count, page: { at: i + 1, of: count } })
      document.addPage(page, pageContent(job, page), pageLinks(source.scene, page))
      if (page.kind === 'assembly') mark('assembly', i + 1, page)
    }
    for (const [i, page] of (notes?.pages ?? []).entries()) {
      const at = plan.pages.length + i + 1
      await tools.progress({ share: (0.9 * (at - 1)) / count, page: { at, of: count } })
      if (!notes) break
      document.addPage(notes.paper, notesContent(job, page, notes.paper))
      if (i === 0) mark('notes', at, notes.paper)
    }
  } finally {
    job.letters.release()
  }
  await tools.progress({ share: 0.9 })
  const bytes = document.finish(writer => ({
    pictures: job.pictures.put(writer),
    font: job.hidden.used ? job.hidden.put(writer) : null,
    catalogue: [
      ...putBookmarks(writer, bookmarks),
      ...(map
        ? attachMap(writer, {
            name: `${fileStem(title)}.jejak`,
            bytes: map,
            date: source.date,
            description: words.attached[source.language],
          })
        : []),
    ],
  }))
  await tools.progress({ share: 1 })
  return bytes
}

/** What all pages share. */
interface PdfJob {
  readonly document: PdfDocument
  readonly source: ExportSource
  readonly options: PdfOptions
  readonly pictures: PdfPictures
  readonly letters: LetterPictures
  readonly hidden: HiddenText
  readonly text: TextTools
  /** Pixels of pictures for each board pixel. */
  readonly sharpness: number
}

async function prepare(
  document: PdfDocument,
  source: ExportSource,
  options: PdfOptions,
  plan: PdfPlan,
  tools: ExportTools,
): Promise<PdfJob> {
  const onPaper = (dotsPerInch / 96) * (plan.scale / 100)
  const sharpness = Math.min(mostSharpness, Math.max(leastSharpness, Math.ceil(onPaper)))
  const pictures = new PdfPictures()
  const shown = plan.pages.flatMap(page => page.places.map(place => place.from))
  await pictures.load(source, shown, onPaper, tools)
  const letters = new LetterPictures(tools)
  const hidden = new HiddenText(() => document.takeExtraFont())
  return {
    document,
    source,
    options,
    pictures,
    letters,
    hidden,
    sharpness,
    text: {
      font: weight => document.font(weight),
      letters,
      hidden,
      addPicture: pictures.add,
    },
  }
}

/** A page with the millimetre as its unit, its origin at the top left. */
function onPage({ document }: PdfJob, height: number, draw: (pen: PdfPen) => void): string {
  const pen = new PdfPen(document)
  pen.within(() => {
    pen.transform(0, height * pointsPerMillimetre, pointsPerMillimetre, -pointsPerMillimetre)
    draw(pen)
  })
  return pen.content
}

function pageContent(job: PdfJob, page: PdfPage): string {
  const { theme, background } = job.options
  return onPage(job, page.height, pen => {
    const ground = pageGround(page, theme, background)
    if (ground !== null) pen.fillRect({ x: 0, y: 0, width: page.width, height: page.height }, 0, ground)
    for (const place of page.places) pen.within(() => drawPlace(job, pen, place))
    for (const { x1, y1, x2, y2, width, dash } of page.lines) {
      pen.line({ width, dash, cap: 0 })
      pen.stroke({ x: x1, y: y1 }, { x: x2, y: y2 }, themes.light.ink)
    }
    const writer = new TextWriter(pen, job.text, dotsPerInch / 25.4)
    const ink = pageInk(page, theme, background)
    for (const text of page.texts) drawText(pen, writer, text, ink)
  })
}

function drawPlace(job: PdfJob, pen: PdfPen, place: PagePlace): void {
  const { from, at, shows } = place
  const unit = at.width / from.width
  pen.clip(at)
  pen.transform(at.x - from.x * unit, at.y - from.y * unit, unit)
  const grounds = groundThemes(job.options.theme, job.options.background)
  const text = new TextWriter(pen, job.text, job.sharpness)
  const shared = { pen, text, picture: job.pictures.find, simple: shows === 'overview' }
  const brushes: Record<'content' | 'frame', PdfBrush> = {
    content: { ...shared, theme: grounds.content },
    frame: { ...shared, theme: grounds.frame },
  }
  visitPlace(job.source.scene, place, {
    mark: (mark, x, y, ground) => writeMark(brushes[ground], mark, x, y),
    within(box: Box, visit) {
      pen.within(() => {
        pen.clip(box)
        visit()
      })
    },
  })
}

function drawText(pen: PdfPen, writer: TextWriter, text: PageText, ink: string): void {
  const width = lineWidth(text.text, text.size, text.weight)
  const plate = plateOf(text, width)
  if (plate) pen.fillRect(plate, plate.radius, themes.light.surface)
  const x = text.align === 'left' ? text.x : text.align === 'center' ? text.x - width / 2 : text.x - width
  writer.line(text.text, x, text.y, width, {
    weight: text.weight,
    size: text.size,
    fill: ink,
    halo: null,
    direction: 'ltr',
  })
}

function notesContent(job: PdfJob, { lines }: NotesPage, paper: Size): string {
  return onPage(job, paper.height, pen => {
    pen.transform(0, 0, millimetresPerPixel)
    const writer = new TextWriter(pen, job.text, mostSharpness / 2)
    for (const { text, x, y, width, font, colour, direction } of lines) {
      const { weight, size } = fonts[font]
      writer.line(text, x, y, width, { weight, size, fill: themes.light[colour], halo: null, direction })
    }
  })
}

/** 32 hex digits that are the same for the same content. */
async function idOf(parts: readonly (string | Uint8Array<ArrayBuffer>)[]): Promise<string> {
  const bytes = new Uint8Array(await new Blob([...parts]).arrayBuffer())
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 16), byte => byte.toString(16).padStart(2, '0')).join('')
}
