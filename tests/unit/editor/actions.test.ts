import { describe, expect, it } from 'vitest'
import { actionIds } from '../../../renderer/editor/actions/action-ids.ts'
import { actions } from '../../../renderer/editor/actions/actions.ts'
import { actionForKey, isSingleKey } from '../../../renderer/editor/keys.ts'
import { moveFocus } from '../../../renderer/editor/navigate.ts'
import { selectCards, selectedCards } from '../../../renderer/editor/selection.ts'
import { recordOf } from '../../../renderer/journey/document.ts'
import { aDocument, cardId, laneId, recordsById, stageId, stepId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

const press = (
  key: string,
  mods: { ctrl?: boolean; meta?: boolean; shift?: boolean; alt?: boolean } = {},
) => ({
  key,
  ctrlKey: mods.ctrl ?? false,
  metaKey: mods.meta ?? false,
  shiftKey: mods.shift ?? false,
  altKey: mods.alt ?? false,
})

function driver() {
  return new EditorDriver(
    aDocument({
      lanes: ['actions', 'emotions', 'pain-points'],
      cards: [
        [
          [1, 1, 1],
          ['a', 'b'],
        ],
        [[2, 1, 1], ['mood']],
      ],
    }),
  )
}

describe('the action list', () => {
  it('has every id exactly once', () => {
    expect(actions.map(action => action.id).sort()).toEqual([...actionIds].sort())
  })

  it('gives no two actions the same key', () => {
    const chords = actions.flatMap(action => action.keys.map(chord => JSON.stringify(chord)))
    expect(new Set(chords).size).toBe(chords.length)
  })

  it.each([
    ['v', {}, 'selectTool'],
    ['z', { ctrl: true }, 'undo'],
    ['Z', { ctrl: true, shift: true }, 'redo'],
    ['y', { ctrl: true }, 'redo'],
    ['!', { shift: true }, 'fitMap'],
    ['1', { alt: true }, 'fitMap'],
    ['1', {}, 'scoreMinus2'],
    ['+', { shift: true }, 'scoreUp'],
    ['+', {}, 'scoreUp'],
    ['?', { shift: true }, 'shortcuts'],
    ['E', { ctrl: true, shift: true }, 'export'],
    ['ArrowLeft', { alt: true }, 'moveLeft'],
    ['0', { ctrl: true }, 'zoom100'],
  ] as const)('%s with %o runs %s', (key, mods, id) => {
    expect(actionForKey(actions, press(key, mods), false)?.id).toBe(id)
  })

  it('takes Cmd for Ctrl on a Mac, and Ctrl for nothing there', () => {
    expect(actionForKey(actions, press('z', { meta: true }), true)?.id).toBe('undo')
    expect(actionForKey(actions, press('z', { ctrl: true }), true)).toBeUndefined()
  })

  it('knows single keys', () => {
    expect(isSingleKey({ key: 'v' })).toBe(true)
    expect(isSingleKey({ key: 'Delete' })).toBe(false)
  })
})

describe('actions on cards', () => {
  it('delete, and undo brings them back', () => {
    const d = driver()
    const before = recordsById(d.state.document)
    d.editor.select(selectCards([cardId('a'), cardId('b')]))
    d.run('delete')
    expect(d.texts(laneId(1), stepId(1))).toEqual([])
    expect(d.state.selection).toEqual({ kind: 'cell', laneId: laneId(1), stepId: stepId(1) })
    d.run('undo')
    expect(recordsById(d.state.document)).toEqual(before)
  })

  it('move down goes past the neighbour first, then into the next lane', () => {
    const d = driver()
    d.editor.select(selectCards([cardId('a')]))
    d.run('moveDown')
    expect(d.texts(laneId(1), stepId(1))).toEqual(['b', 'a'])
    d.run('moveDown')
    expect(recordOf(d.state.document, cardId('a'))?.laneId).toBe(laneId(2))
  })

  it('scores work on emotion cards only', () => {
    const d = driver()
    d.editor.select(selectCards([cardId('mood')]))
    d.run('scorePlus2').run('scoreDown')
    expect(recordOf(d.state.document, cardId('mood'))?.score).toBe(1)
    d.editor.select(selectCards([cardId('a')]))
    d.run('scorePlus2')
    expect(recordOf(d.state.document, cardId('a'))?.score).toBeNull()
  })

  it('duplicates right after the original and selects the copies', () => {
    const d = driver()
    d.editor.select(selectCards([cardId('a')]))
    d.run('duplicate')
    expect(d.texts(laneId(1), stepId(1))).toEqual(['a', 'a', 'b'])
    expect(selectedCards(d.state.selection)).not.toContain(cardId('a'))
  })

  it('a no-op writes nothing', () => {
    const d = driver()
    d.editor.select(selectCards([cardId('mood')]))
    d.run('score0')
    const entries = d.journal.length
    d.run('score0')
    expect(d.journal).toHaveLength(entries)
  })
})

describe('actions on structure', () => {
  it('adds a stage after the selected one and names it at once', () => {
    const d = driver()
    d.editor.select({ kind: 'stage', id: stageId(1) })
    d.run('addStageAfter').type('Between').end()
    expect(d.state.document.index.stages.map(stage => stage.name)).toEqual(['Stage 1', 'Between', 'Stage 2'])
  })

  it('a step moved past the edge of its stage joins the neighbour', () => {
    const d = driver()
    d.editor.select({ kind: 'step', id: stepId(1, 2) })
    d.run('moveStepRight')
    expect(recordOf(d.state.document, stepId(1, 2))?.stageId).toBe(stageId(2))
    expect(d.state.document.index.steps[1]?.id).toBe(stepId(1, 2))
  })

  it('the last lane can not be deleted, and that is said', () => {
    const d = new EditorDriver(aDocument({ lanes: ['actions'] }))
    d.editor.select({ kind: 'lane', id: laneId(1) })
    d.run('delete')
    expect(d.state.document.index.lanes).toHaveLength(1)
    expect(d.announced).toEqual(['lastOne'])
  })

  it('hides a lane and shows it again', () => {
    const d = driver()
    d.editor.select({ kind: 'lane', id: laneId(2) })
    d.run('hideLane')
    expect(d.state.scene.rows).toHaveLength(2)
    d.run('showAllLanes')
    expect(d.state.scene.rows).toHaveLength(3)
  })
})

describe('moving about with the arrows', () => {
  it('visits every card and cell down a column and the headers above', () => {
    const d = driver()
    d.editor.select({ kind: 'stage', id: stageId(1) })
    const visited: string[] = []
    while (moveFocus(d.editor, 'down')) {
      const { selection } = d.state
      visited.push(selection.kind === 'cards' ? selection.lead : selection.kind)
    }
    expect(visited).toEqual(['step', 'card:a', 'card:b', 'card:mood', 'cell'])
  })

  it('leaves the grid to the lane label on the left and stops at the right', () => {
    const d = driver()
    d.editor.select({ kind: 'cell', laneId: laneId(3), stepId: stepId(1) })
    expect(moveFocus(d.editor, 'left')).toBe(true)
    expect(d.state.selection).toEqual({ kind: 'lane', id: laneId(3) })
    while (moveFocus(d.editor, 'right')) expect(d.state.selection.kind).toBe('cell')
    expect(d.state.selection).toMatchObject({ stepId: stepId(2, 2) })
  })
})
