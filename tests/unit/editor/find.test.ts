import { describe, expect, it } from 'vitest'
import { closeFind, openFind, stepFind } from '../../../renderer/editor/find.ts'
import { findHits, firstHit } from '../../../renderer/editor/find-hits.ts'
import { commentDefaults } from '../../../renderer/journey/records/comment.ts'
import { aDocument, cardId, laneId, stageId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

function driver() {
  return new EditorDriver(
    aDocument({
      lanes: ['actions', 'pain-points'],
      cards: [
        [
          [1, 1, 1],
          ['Pays late', 'Waits'],
        ],
        [[2, 1, 1], ['Late fee']],
        [[1, 2, 2], ['Leaves']],
        [null, ['A late parked thought']],
      ],
      fields: { Waits: { tags: ['Latë'] }, Leaves: { owner: 'Kate Later', source: 'x' } },
      records: [
        { ...commentDefaults('comment:1' as never, cardId('Leaves'), 1), text: 'bring the umbrella' },
      ],
    }),
  )
}

/** Searches as the bar does. */
function look(d: EditorDriver, query: string) {
  openFind(d.editor)
  const found = findHits(d.state.document, d.state.scene, query)
  d.editor.patch({ find: { ...d.state.find, ...found, query, at: firstHit(d.state, found.hits) } })
  return found
}

describe('the search', () => {
  it('looks into texts, tags and owners, as one reads the board, and counts what can not be seen', () => {
    const found = look(driver(), 'LATE')
    expect(found.hits.map(hit => [hit.target.id, hit.in])).toEqual([
      [cardId('Pays late'), 'text'],
      [cardId('Waits'), 'tag'],
      [cardId('Late fee'), 'text'],
      [cardId('Leaves'), 'owner'],
    ])
    expect(found.unseen).toBe(1)
  })

  it('looks into comments and the names of stages, steps and lanes', () => {
    const d = driver()
    expect(look(d, 'umbrella').hits).toEqual([
      { target: { kind: 'card', id: cardId('Leaves') }, in: 'comment' },
    ])
    expect(look(d, 'stage 2').hits).toEqual([{ target: { kind: 'stage', id: stageId(2) }, in: 'name' }])
    expect(look(d, 'step 1.').hits).toHaveLength(2)
    expect(look(d, 'lane 1').hits).toEqual([{ target: { kind: 'lane', id: laneId(1) }, in: 'name' }])
  })

  it('finds nothing for nothing', () => {
    expect(look(driver(), '  ')).toEqual({ hits: [], ids: new Set(), unseen: 0 })
  })

  it('steps round with the selection and forgets the hits when it is closed, not the words', () => {
    const d = driver()
    look(d, 'late')
    stepFind(d.editor, -1)
    expect(d.state.selection).toEqual({ kind: 'cards', ids: [cardId('Leaves')], lead: cardId('Leaves') })
    stepFind(d.editor, 1)
    expect(d.state.selection).toMatchObject({ lead: cardId('Pays late') })
    closeFind(d.editor)
    expect(d.state.find).toMatchObject({ open: false, query: 'late', hits: [] })
  })

  it('begins with the selected card', () => {
    const d = driver()
    d.editor.select({ kind: 'cards', ids: [cardId('Late fee')], lead: cardId('Late fee') })
    look(d, 'late')
    expect(d.state.find.at).toBe(2)
  })

  it('leaves out what a hidden lane holds', () => {
    const d = driver()
    d.editor.select({ kind: 'lane', id: laneId(2) })
    d.run('hideLane')
    expect(look(d, 'late').hits).toHaveLength(3)
    expect(look(d, 'late').unseen).toBe(2)
  })
})
