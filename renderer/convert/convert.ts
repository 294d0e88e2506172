import type { ExportContent } from '../export/export-content.ts'
import type { ExportSource, SourceImage } from '../export/export-source.ts'
import { ExportTrouble } from '../export/export-writer.ts'
import type { HiddenContent } from '../import/hidden-content.ts'
import type { ImportTrouble } from '../import/import-trouble.ts'
import { type MapsOfFile, mapsOfFile } from '../import/maps-of-file.ts'
import type { ReadMap } from '../import/read-jejak.ts'
import { updateMap } from '../journey/commands/map.ts'
import { applyDiff, type JourneyDocument, mapOf } from '../journey/document.ts'
import { createTranslator, isMessageKey } from '../ui/i18n/translate.ts'
import { loadPanelWords, loadWords } from '../ui/i18n/words.ts'
import { remarkText } from '../ui/remark-text.ts'
import { troubleMessage } from '../ui/trouble-text.ts'
import type { ConvertCommand } from './command.ts'
import type { ConvertMachine } from './convert-machine.ts'
import { optionsOf } from './options-of.ts'

/** Why nothing was written, as one sentence. */
export class ConvertTrouble extends Error {}

/** What was done, as one line, and sentences about what was odd in the input. */
export interface Converted {
  readonly line: string
  readonly remarks: readonly string[]
}

/**
 * Reads a file, converts each of its maps and writes it. The first map gets the name that was asked for, the others the
 * same with a number. Rejects with a `ConvertTrouble`; nothing is written then.
 */
export async function convert(command: ConvertCommand, machine: ConvertMachine): Promise<Converted> {
  await loadWords('en')
  await loadWords(command.language)
  await loadPanelWords()
  const { output } = command
  const { maps, ...left } = await read(command, machine)
  const files = maps.map((_, i) => numbered(output, i))
  if (!command.force) await refuseExisting(files, machine)
  const written: string[] = []
  for (const [i, map] of maps.entries()) {
    const file = files[i] ?? output
    const bytes = await bytesOf(map, command, machine)
    const shown = await machine.write(file, bytes).catch(error => {
      const why = codeOf(error) === 'ENOENT' ? 'its folder isn’t there' : reason(error)
      throw new ConvertTrouble(`${file} can’t be written: ${why}.`)
    })
    written.push(`${shown} (${createTranslator('en').bytes(bytes.length)})`)
  }
  const words = createTranslator('en')
  return {
    line: sentence(written, maps, left),
    remarks: left.remarks.map(remark => remarkText(words, remark)),
  }
}

async function read({ input, mapKind, table, language }: ConvertCommand, machine: ConvertMachine) {
  const name = nameOf(input)
  const bytes = await machine.read(input).catch(error => {
    throw new ConvertTrouble(`${name} can’t be read: ${reason(error)}.`)
  })
  const found = await mapsOfFile(name, bytes, { ids: machine.ids, now: Date.now(), language, part: table })
  if (!found.ok) throw new ConvertTrouble(whyUnread(name, found.trouble))
  const { maps, isMade, ...left } = found.value
  if (table !== null && !isMade)
    throw new ConvertTrouble(`${name} is a map already: --table is for tables and diagrams.`)
  if (mapKind === null) return { maps, ...left }
  if (!isMade)
    throw new ConvertTrouble(`${name} is a map already: --kind ${mapKind} is for tables and diagrams.`)
  return { maps: maps.map(map => ({ ...map, document: ofKind(map.document, mapKind) })), ...left }
}

function ofKind(document: JourneyDocument, kind: NonNullable<ConvertCommand['mapKind']>): JourneyDocument {
  return applyDiff(document, updateMap(document, { kind }))
}

/** The bytes of one map in the format that is asked for. */
async function bytesOf(
  { document, assets }: ReadMap,
  command: ConvertCommand,
  machine: ConvertMachine,
): Promise<Uint8Array<ArrayBuffer>> {
  const { language, format } = command
  const source: ExportSource = {
    document,
    scene: await machine.scene(document, language),
    images: imagesOf(document, assets),
    language,
    date: Date.now(),
  }
  const content = contentOf(document, command.stage)
  try {
    return await machine.make(format, source, optionsOf(command, content)[format])
  } catch (error) {
    if (error instanceof ExportTrouble) throw new ConvertTrouble(inWords(error))
    throw error
  }
}

function imagesOf(document: JourneyDocument, assets: ReadMap['assets']): ReadonlyMap<string, SourceImage> {
  const images = new Map<string, SourceImage>()
  for (const { hash, mime } of document.records.ofType('image')) {
    const bytes = assets.get(hash)
    if (bytes) images.set(hash, { mime, bytes })
  }
  return images
}

function contentOf({ index: { stages } }: JourneyDocument, wanted: string | null): ExportContent {
  if (wanted === null) return { kind: 'map' }
  const name = wanted.trim().toLowerCase()
  const stage =
    stages.find(one => one.name.trim().toLowerCase() === name) ??
    (/^\d+$/.test(name) ? stages[Number(name) - 1] : undefined)
  if (!stage) {
    const known = stages.map((one, i) => one.name.trim() || String(i + 1)).join(', ')
    throw new ConvertTrouble(`There is no stage “${wanted}”; the map has ${known}.`)
  }
  return { kind: 'stage', stageId: stage.id }
}

async function refuseExisting(files: readonly string[], machine: ConvertMachine): Promise<void> {
  for (const file of files)
    if (await machine.isThere(file))
      throw new ConvertTrouble(`${nameOf(file)} is there already; --force replaces it.`)
}

/** "trip.png", "trip-2.png", "trip-3.png". */
function numbered(file: string, at: number): string {
  return at === 0 ? file : file.replace(/\.[^.]*$/, extension => `-${at + 1}${extension}`)
}

/** The last part of a path. */
function nameOf(file: string): string {
  return file.replace(/^.*[/\\](?=[^/\\])/s, '')
}

function sentence(
  written: readonly string[],
  maps: readonly ReadMap[],
  { unplaced, hidden }: Pick<MapsOfFile, 'unplaced' | 'hidden'>,
): string {
  const repairs = maps.reduce((sum, map) => sum + map.repairs.length, 0)
  const notes = [
    ...(repairs > 0 ? [`${repairs} damaged ${repairs === 1 ? 'part' : 'parts'} set right`] : []),
    ...(unplaced > 0 ? [`${unplaced} ${unplaced === 1 ? 'text' : 'texts'} without a place left out`] : []),
    ...(hidden ? [`${inList(hiddenParts(hidden))} left out`] : []),
  ]
  const titles = maps.map(({ document }) => mapOf(document).title.trim()).filter(title => title !== '')
  const what = titles.length > 0 ? `${titles.map(title => `“${title}”`).join(', ')} → ` : ''
  return `${what}${written.join(', ')}${notes.map(note => `; ${note}`).join('')}`.replace(/\s+/g, ' ')
}

/** "2 hidden sheets", "1 hidden row". */
function hiddenParts({ sheets, rows, columns }: HiddenContent): readonly string[] {
  const counts = { sheet: sheets.length, row: rows, column: columns }
  return Object.entries(counts).flatMap(([what, count]) =>
    count > 0 ? [`${count} hidden ${what}${count === 1 ? '' : 's'}`] : [],
  )
}

function inList(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words)
}

/** The sentences of the import name the file; those that are older don't. */
function whyUnread(file: string, trouble: ImportTrouble): string {
  const key = `importing.${trouble.kind}`
  return isMessageKey(key)
    ? createTranslator('en')(key, { ...trouble, file })
    : `${file}: ${inWords(trouble)}`
}

function inWords(trouble: unknown): string {
  const { key, params } = troubleMessage(trouble)
  return createTranslator('en')(key, params)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it isn’t there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'its folder is a file',
  EACCES: 'it may not be touched',
  EPERM: 'it may not be touched',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ESAME: 'it is the file that is converted',
}

function reason(error: unknown): string {
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
