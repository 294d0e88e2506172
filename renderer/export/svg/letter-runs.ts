import { graphemes } from '../../scene/text/graphemes.ts'
import type { TrueType } from '../fonts/true-type.ts'

/** A piece of a line. */
export interface LetterRun {
  readonly text: string
  /** Whether the face has an outline for every character as it stands: no emoji, no marks to be placed. */
  readonly known: boolean
}

/** A line cut where the bundled face ends and other faces have to help out. */
export function letterRuns(face: TrueType, line: string): readonly LetterRun[] {
  const runs: LetterRun[] = []
  for (const grapheme of graphemes(line)) {
    const code = grapheme.codePointAt(0) ?? 0
    const single = grapheme.length === (code > 0xffff ? 2 : 1)
    const known = single && face.glyphOf(code) !== 0
    const last = runs.at(-1)
    if (last?.known === known) runs[runs.length - 1] = { text: last.text + grapheme, known }
    else runs.push({ text: grapheme, known })
  }
  return runs
}
