import type { Result } from '../journey/result.ts'
import { withOrientation } from './correct-proposal.ts'
import { type ImportChoice, type ImportedMap, mapOfPart, mapsOfChoice, usualChoice } from './import-choice.ts'
import { type ImportPart, nameOfPart } from './import-part.ts'
import { type ImportPreview, previewOf } from './import-preview.ts'
import type { ImportRemark } from './import-remark.ts'
import type { ImportTrouble } from './import-trouble.ts'
import type { MapProposal, Orientation, ProposedMap } from './proposal.ts'
import { proposeMap } from './propose-map.ts'
import { cellCount, type Table, transposeTable } from './table.ts'
import { linesAcross } from './table-header.ts'
import { type BenchWords, type UsualMaps, usualMaps } from './usual-maps.ts'

/**
 * Where the tables and diagrams of a file lie while somebody looks at what would become of them. Large ones lie in a
 * worker; what is handed out is small, whatever they hold.
 */
export interface ImportBench {
  /** At least one. */
  readonly parts: readonly OfferedPart[]
  /** What the app would choose itself. Its proposals have tables of two lines: the headers, and a sample of each. */
  readonly usual: ImportChoice
  /** What a choice comes to, and the beginning of the part that is looked at. */
  look(choice: ImportChoice, shown: number): Promise<ImportView>
  /** A part read the other way round. */
  turn(part: number, proposal: MapProposal, orientation: Orientation): Promise<MapProposal>
  /** The maps that a choice comes to. */
  maps(choice: ImportChoice): Promise<readonly ImportedMap[]>
  /** The maps as they are without anybody to ask. */
  usualMaps(): Promise<Result<UsualMaps, ImportTrouble>>
  /** Clears it. Nothing more comes of it then. */
  close(): void
}

/** A table or a diagram as it is offered. */
export interface OfferedPart {
  readonly kind: ImportPart['kind']
  /** "" for one without a name. */
  readonly name: string
  /** How many cells a table has; 0 for a diagram. */
  readonly cells: number
}

/** What a choice comes to. */
export interface ImportView {
  readonly maps: number
  readonly stages: number
  readonly lanes: number
  readonly cards: number
  /** The first texts without a place, and how many there are. */
  readonly unplaced: readonly string[]
  readonly unplacedCount: number
  readonly remarks: readonly ImportRemark[]
  readonly preview: ImportPreview | null
}

/** Most texts without a place, and most remarks, that are handed out. */
const shownTexts = 50
const shownRemarks = 100

/** The work behind an `ImportBench`, done at once. */
export class PartsOnBench {
  readonly parts: readonly OfferedPart[]
  readonly usual: ImportChoice
  /** The tables of proposals, by their part and orientation. */
  private readonly tables = new Map<string, Table>()

  constructor(
    private readonly all: readonly ImportPart[],
    private readonly words: BenchWords,
    choice: ImportChoice = usualChoice(all),
  ) {
    this.parts = all.map(part => ({
      kind: part.kind,
      name: nameOfPart(part),
      cells: part.kind === 'table' ? cellCount(part.table) : 0,
    }))
    this.usual = {
      ...choice,
      parts: choice.parts.map((own, i) => ({
        ...own,
        proposal: own.proposal && this.handedOut(i, own.proposal),
      })),
    }
  }

  look(given: ImportChoice, shown: number): ImportView {
    const choice = this.whole(given)
    const maps = mapsOfChoice(this.all, choice, this.words)
    const sum = (count: (map: ProposedMap) => number) =>
      maps.reduce((total, { proposed }) => total + count(proposed), 0)
    const own = choice.parts[shown]
    const part = this.all[shown]
    const joined = choice.together && own?.chosen ? maps[0]?.proposed : undefined
    const alone = () => part && mapOfPart(part, own?.proposal ?? null, this.words.language).proposed
    const proposed = joined ?? alone()
    return {
      maps: maps.length,
      stages: sum(map => map.stages.length),
      lanes: sum(map => map.lanes.length),
      cards: sum(map => map.cards.length),
      unplaced: maps.flatMap(map => map.proposed.unplaced.slice(0, shownTexts)).slice(0, shownTexts),
      unplacedCount: sum(map => map.unplaced.length),
      remarks: maps.flatMap(map => map.proposed.remarks.slice(0, shownRemarks)).slice(0, shownRemarks),
      preview: proposed ? previewOf(proposed) : null,
    }
  }

  turn(part: number, proposal: MapProposal, orientation: Orientation): MapProposal {
    const own = this.all[part]
    return own?.kind === 'table'
      ? this.handedOut(part, withOrientation(own.table, proposal, orientation))
      : proposal
  }

  maps(choice: ImportChoice): readonly ImportedMap[] {
    return mapsOfChoice(this.all, this.whole(choice), this.words)
  }

  usualMaps(): Result<UsualMaps, ImportTrouble> {
    return usualMaps(this.all, this.words)
  }

  /** Keeps the table of a proposal here and gives it one of two lines instead. */
  private handedOut(part: number, proposal: MapProposal): MapProposal {
    const { table, orientation } = proposal
    this.tables.set(`${part} ${orientation}`, table)
    const [headers = [], ...rest] = linesAcross(table, orientation)
    const searched = rest.slice(0, searchedLines)
    const samples = headers.map((_, i) =>
      (searched.find(line => (line[i] ?? '').trim() !== '')?.[i] ?? '').slice(0, sampleLength),
    )
    const lines: Table = { ...table, rows: [headers, samples] }
    return { ...proposal, table: orientation === 'stages-in-rows' ? lines : transposeTable(lines) }
  }

  /** A choice with its tables as they are. */
  private whole(choice: ImportChoice): ImportChoice {
    return {
      ...choice,
      parts: choice.parts.map(({ chosen, proposal }, i) => ({
        chosen,
        proposal: proposal && { ...proposal, table: this.tableOf(i, proposal.orientation) ?? proposal.table },
      })),
    }
  }

  private tableOf(part: number, orientation: Orientation): Table | null {
    const key = `${part} ${orientation}`
    const own = this.all[part]
    const known =
      this.tables.get(key) ?? (own?.kind === 'table' ? proposeMap(own.table, orientation).table : null)
    if (known) this.tables.set(key, known)
    return known
  }
}

/** How many lines are searched for a sample, and how long it is at most, in characters. */
const searchedLines = 30
const sampleLength = 200

/** A bench on the page itself, for what is small. */
export function benchHere(
  parts: readonly ImportPart[],
  words: BenchWords,
  usual?: ImportChoice,
): ImportBench {
  const bench = new PartsOnBench(parts, words, usual)
  return {
    parts: bench.parts,
    usual: bench.usual,
    look: async (choice, shown) => bench.look(choice, shown),
    turn: async (part, proposal, orientation) => bench.turn(part, proposal, orientation),
    maps: async choice => bench.maps(choice),
    usualMaps: async () => bench.usualMaps(),
    close() {},
  }
}
