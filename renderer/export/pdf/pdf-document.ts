import { zlibSync } from 'fflate'
import { jsPDF } from 'jspdf'
import type { FontWeight } from '../../scene/fonts.ts'
import type { PageLink } from './page-links.ts'
import type { Size } from './paper-size.ts'
import { PdfFont, type TrueType } from './pdf-font.ts'
import { binaryOf, bytesOfBinary } from './pdf-strings.ts'

/** Points in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4

/** What this needs of jsPDF's inside, which its types leave out. */
interface Internals {
  readonly events: { subscribe(topic: string, callback: (data: unknown) => void): void }
  /** Lines of each page's content, from 1. */
  readonly pages: string[][]
  getPageInfo(page: number): { readonly objId: number }
  getFont(name: string, style: string): FontEntry
  out(line: string): void
  write(line: string): void
  newObject(): number
  newObjectDeferred(): number
  newObjectDeferredBegin(object: number, write: boolean): void
  putStream(stream: {
    readonly data: string
    readonly filters: readonly string[]
    readonly alreadyAppliedFilters: readonly string[]
    readonly additionalKeyValues: { key: string; value: string | number }[]
    readonly objectId: number
  }): void
}

/** A font in jsPDF's list. */
interface FontEntry {
  readonly id: string
  readonly metadata: TrueType
  objectNumber: number
  isAlreadyPutted: boolean
}

/** Puts an object into the file and gives its number, which may be one that was reserved. */
export type PutObject = (lines: readonly string[], reserved?: number) => number
/** Puts a stream into the file and gives its number. `filter` says how its bytes are coded already. */
export type PutStream = (
  bytes: Uint8Array,
  entries: Readonly<Record<string, string | number>>,
  filter?: 'DCTDecode' | 'raw',
) => number

/** What stands in the file besides pages: written once, after all pages. */
export interface ObjectWriter {
  readonly object: PutObject
  readonly stream: PutStream
  /** A number for an object that is put in later. */
  reserve(): number
  /** The number of a page's object, from page 1. */
  pageObject(page: number): number
}

/** What pages and the catalogue name of these objects. */
export interface Entries {
  /** The font that `takeExtraFont` has named, or null where it was not asked. */
  readonly font: number | null
  /** Pictures that the content of pages refers to, by their names. */
  readonly pictures: ReadonlyMap<string, number>
  /** Further lines of the catalogue. */
  readonly catalogue: readonly string[]
}

export interface DocumentInfo {
  readonly title: string
  readonly language: string
  /** Milliseconds since 1970. */
  readonly date: number
  /** 32 hex digits, the same for the same content. */
  readonly id: string
}

/**
 * A PDF in the making. jsPDF keeps pages, fonts and file together; what pages show is written in PDF's own operators,
 * which takes a fraction of the time that its drawing functions take. The first page is there from the beginning.
 */
export class PdfDocument {
  private readonly doc: jsPDF
  private readonly internal: Internals
  private readonly fonts = new Map<FontWeight, PdfFont>()
  private readonly opacities = new Map<number, string>()
  private first = true
  /** jsPDF lists fonts that it knows. One that every reader has makes room for a font that is put in from outside. */
  private readonly extra: FontEntry

  constructor({ title, language, date, id }: DocumentInfo) {
    this.doc = new jsPDF({ unit: 'pt', format: [100, 100], compress: true, putOnlyUsedFonts: true })
    this.internal = this.doc.internal as unknown as Internals
    this.doc.setProperties({ title, creator: 'Jejak' })
    this.doc.setCreationDate(pdfDate(date) as unknown as Date)
    this.doc.setFileId(id)
    this.doc.setDisplayMode('fullpage')
    const { __private__: hidden } = this.doc as unknown as {
      readonly __private__: { setPdfVersion(version: string): void }
    }
    hidden.setPdfVersion('1.7')
    this.extra = this.internal.getFont('helvetica', 'normal')
    this.extra.isAlreadyPutted = true
    this.internal.events.subscribe('putCatalog', () => {
      this.internal.out(`/Lang (${language})`)
      this.internal.out('/ViewerPreferences << /DisplayDocTitle true >>')
    })
  }

  /** Makes the bundled face known in a weight. */
  addFont(weight: FontWeight, trueType: Uint8Array): void {
    const name = fontNames[weight]
    const file = `${name}.ttf`
    this.doc.addFileToVFS(file, binaryOf(trueType))
    this.doc.addFont(file, name, 'normal')
    this.markUsed(name)
    const { id, metadata } = this.internal.getFont(name, 'normal')
    this.fonts.set(weight, new PdfFont(id, metadata))
  }

  /** The name of the font that `finish` puts in. From here on there has to be one. */
  takeExtraFont(): string {
    this.markUsed('helvetica')
    return this.extra.id
  }

  /** A font that was added. */
  font(weight: FontWeight): PdfFont {
    const font = this.fonts.get(weight)
    if (!font) throw new Error(`no font of weight ${weight}`)
    return font
  }

  /** The name of a state in which everything is drawn with an opacity, 0 … 1. */
  opacity(value: number): string {
    const known = this.opacities.get(value)
    if (known !== undefined) return known
    const state = this.doc.GState({ opacity: value, 'stroke-opacity': value } as never)
    const name = `O${this.opacities.size}`
    this.doc.addGState(name, state)
    const { id } = state as unknown as { readonly id: string }
    this.opacities.set(value, id)
    return id
  }

  /** Adds a page of so many millimetres with its content, in PDF's operators, and places that lead to addresses. */
  addPage(size: Size, content: string, links: readonly PageLink[] = []): void {
    const width = size.width * pointsPerMillimetre
    const height = size.height * pointsPerMillimetre
    this.doc.addPage([width, height], width > height ? 'landscape' : 'portrait')
    if (this.first) {
      // The page that a jsPDF begins with has a size of its own.
      this.doc.deletePage(1)
      this.first = false
    }
    const page = this.internal.pages[this.doc.getNumberOfPages()]
    // What jsPDF sets at the beginning of each page is set again by whoever draws.
    page?.splice(0, page.length, content)
    for (const { box, address } of links) {
      const [x, y, w, h] = [box.x, box.y, box.width, box.height].map(side => side * pointsPerMillimetre)
      this.doc.link(x ?? 0, y ?? 0, w ?? 0, h ?? 0, { url: address })
    }
  }

  /** The bytes of the file. `put` writes the objects that pages refer to. */
  finish(put: (writer: ObjectWriter) => Entries): Uint8Array<ArrayBuffer> {
    const { events } = this.internal
    let entries: Entries = { font: null, pictures: new Map(), catalogue: [] }
    events.subscribe('putResources', () => {
      entries = put({
        object: (lines, reserved) => this.putObject(lines, reserved),
        stream: (bytes, dictionary, filter) => this.putStream(bytes, dictionary, filter),
        reserve: () => this.internal.newObjectDeferred(),
        pageObject: page => this.internal.getPageInfo(page).objId,
      })
      if (entries.font !== null) this.extra.objectNumber = entries.font
    })
    events.subscribe('putXobjectDict', () => {
      for (const [name, object] of entries.pictures) this.internal.out(`/${name} ${object} 0 R`)
    })
    events.subscribe('putCatalog', () => {
      for (const line of entries.catalogue) this.internal.out(line)
    })
    return bytesOfBinary(this.doc.output())
  }

  /** jsPDF puts a font into the file once something was written in it; what is written here is not kept. */
  private markUsed(name: string): void {
    const page = this.internal.pages.at(-1)
    const length = page?.length ?? 0
    this.doc.setFont(name, 'normal')
    this.doc.text(' ', 0, 0)
    page?.splice(length)
  }

  private putObject(lines: readonly string[], reserved?: number): number {
    const number = reserved ?? this.internal.newObjectDeferred()
    this.internal.newObjectDeferredBegin(number, true)
    for (const line of lines) this.internal.out(line)
    this.internal.out('endobj')
    return number
  }

  private putStream(
    bytes: Uint8Array,
    entries: Readonly<Record<string, string | number>>,
    filter?: 'DCTDecode' | 'raw',
  ): number {
    const objectId = this.internal.newObject()
    const data = filter ? bytes : zlibSync(bytes)
    this.internal.putStream({
      data: binaryOf(data),
      filters: [],
      alreadyAppliedFilters: filter === 'raw' ? [] : [`/${filter ?? 'FlateDecode'}`],
      additionalKeyValues: Object.entries(entries).map(([key, value]) => ({ key, value })),
      objectId,
    })
    this.internal.out('endobj')
    return objectId
  }
}

/** Each weight is a face of its own to a reader; the letters before the plus say that only some glyphs are inside. */
const fontNames: Readonly<Record<FontWeight, string>> = {
  400: 'JEJAKA+Inter-Regular',
  500: 'JEJAKB+Inter-Medium',
  600: 'JEJAKC+Inter-SemiBold',
}

/** A time as PDF writes it, in UTC, so that it is the same everywhere: "D:20261121093000+00'00'". */
export function pdfDate(milliseconds: number): string {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '').slice(0, 14)
  return `D:${digits}+00'00'`
}
