import fc from 'fast-check'
import { addCards } from '../../renderer/journey/commands/add-cards.ts'
import { addComment, removeComments, updateComment } from '../../renderer/journey/commands/comments.ts'
import {
  addConnector,
  removeConnectors,
  updateConnector,
} from '../../renderer/journey/commands/connectors.ts'
import { copyCards, duplicateCards } from '../../renderer/journey/commands/copy-cards.ts'
import { addImage, removeImage, updateImage } from '../../renderer/journey/commands/images.ts'
import { addLane, moveLane, removeLane, updateLane } from '../../renderer/journey/commands/lanes.ts'
import { updateMap } from '../../renderer/journey/commands/map.ts'
import {
  moveCards,
  moveCardsBy,
  moveCardWithin,
  parkCards,
} from '../../renderer/journey/commands/move-cards.ts'
import {
  addPersona,
  movePersona,
  removePersona,
  updatePersona,
} from '../../renderer/journey/commands/personas.ts'
import { removeCards } from '../../renderer/journey/commands/remove-cards.ts'
import { addSeparator, removeSeparator, updateSeparator } from '../../renderer/journey/commands/separators.ts'
import { addStage, moveStage, removeStage, updateStage } from '../../renderer/journey/commands/stages.ts'
import { addStep, moveStep, removeStep, updateStep } from '../../renderer/journey/commands/steps.ts'
import { setCardText, updateCards } from '../../renderer/journey/commands/update-card.ts'
import { type Diff, emptyDiff } from '../../renderer/journey/diff.ts'
import { applyDiff, type JourneyDocument } from '../../renderer/journey/document.ts'
import { countingIds, type IdSource } from '../../renderer/journey/ids.ts'
import type { RecordOf } from '../../renderer/journey/records/record.ts'
import { emotionScores, laneTypes, separatorKinds } from '../../renderer/journey/vocabulary.ts'

/** A command that fits any document: numbers choose among whatever records the document has then. */
export interface RandomCommand {
  readonly name: keyof typeof commands
  readonly a: number
  readonly b: number
  readonly c: number
  readonly text: string
}

/** One random command. */
export function randomCommand(): fc.Arbitrary<RandomCommand> {
  const small = fc.nat({ max: 40 })
  return fc.record({
    // Adding comes up more often than removing, or documents would stay empty.
    name: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('addCards', 'addCards', 'copyCards', 'addStep', 'addConnector'),
      },
      { weight: 5, arbitrary: fc.constantFrom(...(Object.keys(commands) as RandomCommand['name'][])) },
    ) as fc.Arbitrary<RandomCommand['name']>,
    a: small,
    b: small,
    c: small,
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('=1+1', 'a\0b', '\ud800', '<b>&amp;', 'שלום', '👩‍🚀'),
    ),
  })
}

/** A sequence of random commands. */
export function randomCommands(maxLength = 40): fc.Arbitrary<readonly RandomCommand[]> {
  return fc.array(randomCommand(), { maxLength, size: 'max' })
}

/** The diff of a random command; empty when the document has nothing that the command could work on. */
export function runRandomCommand(document: JourneyDocument, command: RandomCommand, ids: IdSource): Diff {
  return commands[command.name](new Picker(document), command, ids)
}

/** The document after these commands, with the diff of each. */
export function runAllCommands(
  document: JourneyDocument,
  sequence: readonly RandomCommand[],
  ids: IdSource = countingIds('r'),
): { document: JourneyDocument; diffs: readonly Diff[] } {
  const diffs: Diff[] = []
  let now = document
  for (const command of sequence) {
    const diff = runRandomCommand(now, command, ids)
    now = applyDiff(now, diff)
    diffs.push(diff)
  }
  return { document: now, diffs }
}

class Picker {
  constructor(readonly document: JourneyDocument) {}

  /** The n-th record of a type, going round; undefined when there is none. */
  one<T extends keyof RecordOf>(type: T, n: number): RecordOf[T] | undefined {
    const all = this.document.records.ofType(type).sort((x, y) => (x.id < y.id ? -1 : 1))
    return all[n % Math.max(1, all.length)]
  }

  lane = (n: number) => this.one('lane', n)!.id
  stage = (n: number) => this.one('stage', n)!.id
  step = (n: number) => this.one('step', n)!.id

  /** Up to four cards. */
  cards(a: number, b: number) {
    const all = this.document.records.ofType('card').sort((x, y) => (x.id < y.id ? -1 : 1))
    return all
      .filter((_, i) => (i + a) % 5 <= b % 2)
      .slice(0, 4)
      .map(card => card.id)
  }

  place = (a: number, b: number, c: number) => ({ laneId: this.lane(a), stepId: this.step(b), index: c % 4 })
}

type Run = (pick: Picker, command: RandomCommand, ids: IdSource) => Diff

/** Runs a command on the n-th record of a type if there is one. */
function on<T extends keyof RecordOf>(
  type: T,
  run: (record: RecordOf[T], pick: Picker, command: RandomCommand, ids: IdSource) => Diff,
): Run {
  return (pick, command, ids) => {
    const record = pick.one(type, command.a)
    return record ? run(record, pick, command, ids) : emptyDiff
  }
}

const commands = {
  addCards: (pick, { a, b, c, text }, ids) => {
    const fields = { text, span: 1 + (c % 3), score: emotionScores[b % 5]!, tags: [text] }
    return addCards(pick.document, pick.place(a, b, c), Array(1 + (a % 3)).fill(fields), ids).diff
  },
  updateCards: (pick, { a, b, c, text }) =>
    updateCards(pick.document, pick.cards(a, b), {
      personaId: pick.one('persona', c)?.id ?? null,
      imageId: pick.one('image', c)?.id ?? null,
      owner: text,
      span: 1 + (b % 4),
    }),
  setCardText: on('card', (card, { document }, { text }) => setCardText(document, card.id, text)),
  moveCards: (pick, { a, b, c }) => moveCards(pick.document, pick.cards(a, b), pick.place(b, c, a)),
  moveCardsBy: (pick, { a, b, c }) => moveCardsBy(pick.document, pick.cards(a, b), (b % 5) - 2, (c % 5) - 2),
  moveCardWithin: on('card', (card, { document }, { b }) => moveCardWithin(document, card.id, (b % 5) - 2)),
  parkCards: (pick, { a, b }) => parkCards(pick.document, pick.cards(a, b)),
  copyCards: (pick, { a, b, c }, ids) =>
    copyCards(pick.document, pick.cards(a, b), pick.place(b, c, a), ids).diff,
  duplicateCards: (pick, { a, b }, ids) => duplicateCards(pick.document, pick.cards(a, b), ids).diff,
  removeCards: (pick, { a, b }) => removeCards(pick.document, pick.cards(a, b)),
  addStage: (pick, { a, b, text }, ids) =>
    addStage(pick.document, b % 3 === 0 ? null : pick.stage(a), { name: text }, ids).diff,
  updateStage: on('stage', (stage, { document }, { text }) =>
    updateStage(document, stage.id, { duration: text }),
  ),
  moveStage: on('stage', (stage, pick, { b, c }) =>
    moveStage(pick.document, stage.id, c % 3 === 0 ? null : pick.stage(b)),
  ),
  removeStage: on('stage', (stage, { document }) => removeStage(document, stage.id)),
  addStep: (pick, { a, b, text }, ids) =>
    addStep(pick.document, pick.stage(a), pick.step(b), { name: text, start: '24:00' }, ids).diff,
  updateStep: on('step', (step, { document }, { b, text }) =>
    updateStep(document, step.id, { name: text, width: 8 + b }),
  ),
  moveStep: on('step', (step, pick, { b, c }) =>
    moveStep(pick.document, step.id, pick.stage(b), pick.step(c)),
  ),
  removeStep: on('step', (step, { document }) => removeStep(document, step.id)),
  addLane: (pick, { a, b, c, text }, ids) => {
    const fields = { name: text, laneType: laneTypes[c % laneTypes.length]!, hidden: a % 4 === 0 }
    return addLane(pick.document, b % 3 === 0 ? null : pick.lane(a), fields, ids).diff
  },
  updateLane: on('lane', (lane, pick, { b, text }) =>
    updateLane(pick.document, lane.id, { name: text, personaId: pick.one('persona', b)?.id ?? null }),
  ),
  moveLane: on('lane', (lane, pick, { b, c }) =>
    moveLane(pick.document, lane.id, c % 3 === 0 ? null : pick.lane(b)),
  ),
  removeLane: on('lane', (lane, { document }) => removeLane(document, lane.id)),
  addSeparator: on('lane', (lane, { document }, { b, text }, ids) => {
    return addSeparator(document, lane.id, separatorKinds[b % separatorKinds.length]!, ids, text).diff
  }),
  updateSeparator: on('separator', (separator, pick, { b }) =>
    updateSeparator(pick.document, separator.id, { laneId: pick.lane(b), style: 'dotted' }),
  ),
  removeSeparator: on('separator', (separator, { document }) => removeSeparator(document, separator.id)),
  addConnector: on('card', (card, pick, { b, text }, ids) => {
    return addConnector(pick.document, card.id, pick.one('card', b)!.id, ids, { label: text }).diff
  }),
  updateConnector: on('connector', (connector, pick, { b, text }) =>
    updateConnector(pick.document, connector.id, { toId: pick.one('card', b)!.id, label: text }),
  ),
  removeConnectors: on('connector', (connector, { document }) => removeConnectors(document, [connector.id])),
  addComment: on('card', (card, { document }, { b, text }, ids) => {
    return addComment(document, card.id, { text, createdAt: b }, ids).diff
  }),
  updateComment: on('comment', (comment, { document }, { text }) =>
    updateComment(document, comment.id, { text, resolved: true }),
  ),
  removeComments: on('comment', (comment, { document }) => removeComments(document, [comment.id])),
  addPersona: (pick, { text }, ids) => addPersona(pick.document, { name: text, goals: [text] }, ids).diff,
  updatePersona: on('persona', (persona, pick, { b, text }) =>
    updatePersona(pick.document, persona.id, { quote: text, imageId: pick.one('image', b)?.id ?? null }),
  ),
  movePersona: on('persona', (persona, pick, { b }) =>
    movePersona(pick.document, persona.id, pick.one('persona', b)?.id ?? null),
  ),
  removePersona: on('persona', (persona, { document }) => removePersona(document, persona.id)),
  addImage: (pick, { a, text }, ids) => {
    const hash = (a % 16).toString(16).repeat(64)
    return addImage(pick.document, { mime: 'image/png', width: 1 + a, height: 1, hash, name: text }, ids).diff
  },
  updateImage: on('image', (image, { document }, { text }) => updateImage(document, image.id, { alt: text })),
  removeImage: on('image', (image, { document }) => removeImage(document, image.id)),
  updateMap: (pick, { text, b }) => updateMap(pick.document, { title: text, tags: Array(b % 4).fill(text) }),
} satisfies Record<string, Run>
