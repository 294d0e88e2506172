import type { FileReport } from '../ui/library/library-question.ts'
import { troubleMessage } from '../ui/trouble-text.ts'
import type { TakenFiles } from './map-desk.ts'

/** What is told about files that could not be opened, one line for each. */
export function fileReports(troubles: TakenFiles['troubles']): readonly FileReport[] {
  return troubles.map(({ file, error }) => {
    const { key, params } = troubleMessage(error)
    return { file, message: key, params }
  })
}
