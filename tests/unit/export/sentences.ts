import type { JourneyDocument } from '../../../renderer/journey/document.ts'
import { documentOf } from '../../../renderer/journey/document.ts'

const words =
  'the customer looks for a way back to the start page and asks a friend what to do next before giving up'.split(
    ' ',
  )

/** The same map with a sentence of about sixty letters on each card, another one for each. */
export function withSentences(document: JourneyDocument): JourneyDocument {
  let n = 0
  return documentOf(
    [...document.records.values()].map(record => {
      if (record.type !== 'card') return record
      n++
      let text = `${n}`
      for (let i = 0; text.length < 58; i++) text += ` ${words[(n * 7 + i * 3) % words.length]}`
      const lane = Number(String(record.laneId).replace(/\D/g, ''))
      return { ...record, text, ...(lane === 4 && { score: ((n % 5) - 2) as 0 }) }
    }),
  )
}
