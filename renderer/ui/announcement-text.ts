import type { Announcement } from '../editor/announcement.ts'
import { labelOfStep } from '../journey/counts.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import { isId } from '../journey/ids.ts'
import type { EmotionScore } from '../journey/vocabulary.ts'
import { isMessageKey, type Params, type Translator } from './i18n/translate.ts'
import { laneName } from './record-names.ts'

/** Puts what the editor announces into a sentence: ids become names, scores and history keys become words. */
export function announcementText(
  t: Translator,
  announcement: Announcement,
  document: JourneyDocument,
): string {
  const { laneId, stepId, score, what, tool, ...rest } = announcement.params
  const params: Record<string, string | number> = { count: 1, ...rest }
  if (isId('lane', laneId)) {
    const lane = recordOf(document, laneId)
    params.lane = lane ? laneName(t, lane) : ''
  }
  if (isId('step', stepId)) params.step = labelOfStep(document, stepId) || t('common.step')
  if (typeof score === 'number') params.score = t.score(score as EmotionScore)
  if (typeof what === 'string') params.what = t.history({ key: what, count: Number(rest.count ?? 1) })
  const toolKey = `action.${tool}Tool`
  if (isMessageKey(toolKey)) params.tool = t(toolKey)
  return t(`announce.${announcement.key}`, params satisfies Params)
}
