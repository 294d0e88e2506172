import { describe, expect, it } from 'vitest'
import { selectCards } from '../../../renderer/editor/selection.ts'
import { recordOf } from '../../../renderer/journey/document.ts'
import { aDocument, cardId, laneId, stepId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

const touch = { pointerType: 'touch' } as const
const pen = { pointerType: 'pen' } as const

function driver() {
  return new EditorDriver(
    aDocument({
      lanes: ['actions', 'thoughts'],
      cards: [
        [
          [1, 1, 1],
          ['a', 'b'],
        ],
      ],
    }),
  )
}

/** Rests on a point until it counts as holding. */
function hold(at: { x: number; y: number }, of: EditorDriver) {
  of.editor.dispatch({
    type: 'hold',
    at,
    button: 0,
    shift: false,
    alt: false,
    mod: false,
    clicks: 1,
    ...touch,
  })
}

describe('one finger', () => {
  it('selects with a tap and moves the map with a drag, also when it began on a card', () => {
    const user = driver()
    const at = user.onCard(cardId('a'))
    user.drag(at, { x: at.x - 40, y: at.y - 30 }, touch)
    expect(user.state.selection.kind).toBe('none')
    expect(user.state.camera.x).toBeLessThan(0)
    expect(user.undos).toEqual([])
    user.click(user.onCard(cardId('a')), touch)
    expect(user.state.selection).toMatchObject({ kind: 'cards', ids: [cardId('a')] })
  })

  it('drags the card that is selected, and the one it has rested on', () => {
    const user = driver()
    const target = user.inCell(laneId(2), stepId(1, 2))
    user.click(user.onCard(cardId('a')), touch)
    user.drag(user.onCard(cardId('a')), target, touch)
    expect(recordOf(user.state.document, cardId('a'))?.laneId).toBe(laneId(2))

    const from = user.onCard(cardId('b'))
    user.down(from, touch)
    hold(from, user)
    expect(user.state.selection).toMatchObject({ ids: [cardId('b')] })
    user.move({ x: from.x + 20, y: from.y + 20 }, touch)
    expect(user.tool).toBe('select.draggingCards')
    user.move(target, touch).up(target, touch)
    expect(recordOf(user.state.document, cardId('b'))?.laneId).toBe(laneId(2))
    expect(user.undos).toHaveLength(2)
  })

  it('keeps what it rests on selected when it is lifted, with all others that were', () => {
    const user = driver()
    user.editor.select(selectCards([cardId('a'), cardId('b')]))
    const at = user.onCard(cardId('a'))
    user.down(at, touch)
    hold(at, user)
    user.up(at, touch)
    expect(user.state.selection).toMatchObject({ ids: [cardId('a'), cardId('b')] })
    expect(user.tool).toBe('select.idle')
  })
})

describe('a pen', () => {
  it('drags cards as a mouse does', () => {
    const user = driver()
    user.drag(user.onCard(cardId('a')), user.inCell(laneId(2), stepId(1, 2)), pen)
    expect(recordOf(user.state.document, cardId('a'))?.laneId).toBe(laneId(2))
  })

  it('turns pen mode on, a mouse off; turned off by hand it stays off', () => {
    const user = driver()
    const at = user.inCell(laneId(2), stepId(1, 2))
    expect(user.state.penMode).toBe('unused')
    user.click(at, pen)
    expect(user.state.penMode).toBe('on')
    user.click(at, touch)
    expect(user.state.penMode).toBe('on')
    user.click(at)
    expect(user.state.penMode).toBe('unused')
    user.click(at, pen).run('penMode')
    expect(user.state.penMode).toBe('off')
    user.click(at).click(at, pen)
    expect(user.state.penMode).toBe('off')
    user.run('penMode')
    expect(user.state.penMode).toBe('on')
  })
})
