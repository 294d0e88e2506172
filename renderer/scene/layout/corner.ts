import type { MapKind } from '../../journey/vocabulary.ts'
import type { Mark } from '../marks.ts'
import type { Metrics } from '../scene.ts'
import type { TextSetter } from '../text/text-setter.ts'
import type { SceneStrings } from './scene-strings.ts'
import { textMark } from './text-mark.ts'

const left = 12

/** What stands in the corner above the lane labels: a word for what runs along the top. */
export function cornerMarks(
  kind: MapKind,
  metrics: Metrics,
  text: TextSetter,
  strings: SceneStrings,
): readonly Mark[] {
  const { headerHeight, labelWidth } = metrics
  if (kind === 'service-blueprint') {
    const top = headerHeight - 27
    const line = text.oneLine(strings.time, 'lane', labelWidth - left - 32)
    return [
      { kind: 'icon', name: 'clock', x: left, y: top, size: 16, stroke: 'ink-2' },
      textMark(line, left + 24, top, 'lane', 'ink'),
    ]
  }
  const word = kind === 'day-in-the-life' ? strings.time : strings.stages
  const line = text.oneLine(word, 'time', labelWidth - 2 * left)
  return [textMark(line, left, headerHeight - 25, 'time', 'ink-3')]
}
