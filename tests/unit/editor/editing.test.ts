import { describe, expect, it } from 'vitest'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import { recordOf } from '../../../renderer/journey/document.ts'
import { emptyHistory } from '../../../renderer/journey/history.ts'
import { replayJournal } from '../../../renderer/journey/replay.ts'
import { aDocument, cardId, laneId, recordsById, stageId, stepId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

const here = [laneId(1), stepId(1)] as const
const start = () => aDocument({ cards: [[[1, 1, 1], ['a']]] })

describe('typing into cards', () => {
  it('a double click in a cell makes a card, and what is typed is one entry', () => {
    const d = new EditorDriver(start())
    d.doubleClick(d.inCell(...here))
      .type('H')
      .type('He')
      .type('Hello')
      .end()
    expect(d.texts(...here)).toEqual(['a', 'Hello'])
    expect(d.undos).toEqual(['addCard'])
    d.editor.undo()
    expect(d.texts(...here)).toEqual(['a'])
  })

  it('what is typed is there to the last letter; only blanks at its end go with the end of the edit', () => {
    const d = new EditorDriver(start())
    d.doubleClick(d.inCell(...here))
    const words = 'Typing into a note '
    for (let length = 1; length <= words.length; length++) {
      d.type(words.slice(0, length))
      expect(d.texts(...here)).toEqual(['a', words.slice(0, length)])
    }
    d.end()
    expect(d.texts(...here)).toEqual(['a', 'Typing into a note'])
  })

  it('a new card that stays empty leaves no trace', () => {
    const d = new EditorDriver(start())
    const before = recordsById(d.state.document)
    d.doubleClick(d.inCell(...here))
      .type('  ')
      .end()
    expect(recordsById(d.state.document)).toEqual(before)
    expect(d.undos).toEqual([])
    expect(d.journal).toEqual([])
  })

  it('Ctrl+Enter goes on with the next card below', () => {
    const d = new EditorDriver(start())
    d.doubleClick(d.inCell(...here))
      .type('one')
      .end('next-below')
      .type('two')
      .end()
    expect(d.texts(...here)).toEqual(['a', 'one', 'two'])
    expect(d.undos).toEqual(['addCard', 'addCard'])
  })

  it('Tab goes on in the next step', () => {
    const d = new EditorDriver(start())
    d.doubleClick(d.inCell(...here))
      .type('one')
      .end('next-step')
      .type('two')
      .end()
    expect(d.texts(laneId(1), stepId(1, 2))).toEqual(['two'])
  })

  it('cancelling brings the old text back', () => {
    const d = new EditorDriver(start())
    d.doubleClick(d.onCard(cardId('a')))
      .type('changed')
      .end('cancel')
    expect(d.texts(...here)).toEqual(['a'])
    expect(d.undos).toEqual([])
  })

  it('renames a stage in place', () => {
    const d = new EditorDriver(start())
    d.editor.select({ kind: 'stage', id: stageId(1) })
    d.run('rename').type('Waking up').end()
    expect(recordOf(d.state.document, stageId(1))?.name).toBe('Waking up')
    expect(d.undos).toEqual(['renameStage'])
  })

  it('undo while typing ends the edit first', () => {
    const d = new EditorDriver(start())
    d.doubleClick(d.inCell(...here)).type('words')
    d.editor.undo()
    expect(d.texts(...here)).toEqual(['a'])
    expect(d.state.history.redos).toHaveLength(1)
  })
})

describe('the journal while typing', () => {
  it('holds the words before the edit ends, and replays to the same document and one undo step', () => {
    const document = start()
    const d = new EditorDriver(document)
    d.doubleClick(d.inCell(...here)).type('half a')
    d.editor.writeDraft()
    expect(d.journal.map(entry => entry.op)).toEqual(['do'])
    d.type('half a sentence')
    d.editor.writeDraft()
    d.type('half a sentence more').end()
    expect(d.journal.map(entry => entry.op)).toEqual(['do', 'extend', 'extend'])
    const replayed = replayJournal({ document, history: emptyHistory }, d.journal)
    expect(recordsById(replayed.document)).toEqual(recordsById(d.state.document))
    expect(replayed.history).toEqual(d.state.history)
    expect(replayed.history.undos).toHaveLength(1)
  })

  it('takes a draft back when the edit is cancelled', () => {
    const document = start()
    const d = new EditorDriver(document)
    d.doubleClick(d.onCard(cardId('a'))).type('other')
    d.editor.writeDraft()
    d.end('cancel')
    const replayed = replayJournal({ document, history: emptyHistory }, d.journal)
    expect(recordsById(replayed.document)).toEqual(recordsById(document))
    expect(replayed.history.undos).toEqual([])
  })
})

describe('an edit that something else has committed', () => {
  it('goes on, and no key is lost', () => {
    const d = new EditorDriver(start())
    d.doubleClick(d.onCard(cardId('a'))).type('ab')
    d.editor.change({ key: 'paste' }, document => setCardText(document, cardId('a'), 'pasted'))
    d.type('abc').end()
    expect(d.texts(...here)).toEqual(['abc'])
    expect(d.undos).toEqual(['editCard', 'paste', 'editCard'])
  })

  it('Tab goes on behind a card that spans several steps', () => {
    const d = new EditorDriver(
      aDocument({ stages: [4], cards: [[[1, 1, 1], ['wide']]], fields: { wide: { span: 2 } } }),
    )
    d.doubleClick(d.onCard(cardId('wide')))
      .end('next-step')
      .type('next')
      .end()
    expect(d.texts(laneId(1), stepId(1, 3))).toEqual(['next'])
  })
})
