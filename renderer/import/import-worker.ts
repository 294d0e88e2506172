import { success } from '../journey/result.ts'
import { PartsOnBench } from './import-bench.ts'
import type { ImportAnswers, ImportQuestion, ImportReply } from './import-message.ts'
import { readFile } from './read-file.ts'

/** Reads files and works out what would become of them away from the page, which stays free for the user. */
const worker = self as unknown as DedicatedWorkerGlobalScope

/** What the file came to that was read. */
let bench: PartsOnBench | null = null

const reply = (said: ImportReply) => worker.postMessage(said)

worker.addEventListener('message', ({ data }: MessageEvent<ImportQuestion & { number: number }>) => {
  const { number } = data
  answerTo(data).then(
    answer => reply({ number, answer }),
    (error: unknown) => reply({ number, failed: String(error) }),
  )
})

async function answerTo(question: ImportQuestion): Promise<ImportAnswers[keyof ImportAnswers]> {
  if (question.kind === 'read') return read(question)
  if (!bench) throw new Error('no file was read')
  switch (question.kind) {
    case 'look':
      return bench.look(question.choice, question.shown)
    case 'turn':
      return bench.turn(question.part, question.proposal, question.orientation)
    case 'maps':
      return bench.maps(question.choice)
    case 'usual':
      return bench.usualMaps()
  }
}

async function read({
  name,
  bytes,
  words,
}: Extract<ImportQuestion, { kind: 'read' }>): Promise<ImportAnswers['read']> {
  const found = await readFile(name, bytes)
  if (!found.ok) return found
  if (found.value.kind === 'map') {
    const { document, ...rest } = found.value.map
    return success({ kind: 'map', records: [...document.records.values()], rest })
  }
  bench = new PartsOnBench(found.value.parts, words)
  const { parts, usual } = bench
  return success({ kind: 'parts', parts, usual, hidden: found.value.hidden ?? null })
}
