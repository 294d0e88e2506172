import type { LocalText } from '../../journey/language.ts'
import { createAdvanceMeasurer } from '../../scene/text/advance-measurer.ts'
import { engineBreaks } from '../../scene/text/engine-breaks.ts'
import type { PdfOptions } from '../export-options.ts'
import type { ExportSource } from '../export-source.ts'
import { cardNotes } from './card-notes.ts'
import { type NotesPage, notesPages } from './notes-pages.ts'
import { paperSize, type Size } from './paper-size.ts'

/** What the pages of notes are headed with. */
export const notesTitle: LocalText = { en: 'Notes on the cards', id: 'Catatan kartu' }

/** The notes on the cards as pages on paper. */
export interface SetNotes {
  /** Millimetres. */
  readonly paper: Size
  readonly pages: readonly NotesPage[]
}

/** Sets the notes on what is shown. They are read in the hand, so they stand on small paper. */
export async function setNotes(
  { document, language }: Pick<ExportSource, 'document' | 'language'>,
  { content, paper: wanted }: Pick<PdfOptions, 'content' | 'paper'>,
): Promise<SetNotes> {
  const paper = paperSize(wanted === 'Letter' ? 'Letter' : 'A4', 'portrait')
  const findBreaks = engineBreaks() ?? (await import('../../scene/text/unicode-breaks.ts')).unicodeBreaks
  const notes = cardNotes(document, content, language)
  const tools = { measure: createAdvanceMeasurer(), findBreaks }
  return { paper, pages: notesPages(notes, notesTitle[language], paper, tools) }
}
