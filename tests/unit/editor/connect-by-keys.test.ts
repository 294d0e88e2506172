import { describe, expect, it } from 'vitest'
import { moveFocus } from '../../../renderer/editor/navigate.ts'
import { type Selection, selectCards } from '../../../renderer/editor/selection.ts'
import { aDocument, cardId, laneId, stepId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

/** `a` and `b` in two steps, an empty lane below. */
function driver(selection: Selection = selectCards([cardId('a')])): EditorDriver {
  const app = new EditorDriver(
    aDocument({
      cards: [
        [[1, 1, 1], ['a']],
        [[1, 1, 2], ['b']],
      ],
    }),
  )
  app.editor.select(selection)
  app.editor.patch({ keyboard: true })
  return app
}

const ends = (app: EditorDriver) =>
  app.state.document.index.connectors.map(({ fromId, toId }) => [fromId, toId])

describe('an arrow drawn with the keyboard', () => {
  it.each(['connectTo', 'connectorTool'] as const)(
    'starts at the selected card with %s, is led by arrow keys and ends with Enter',
    start => {
      const app = driver().run(start)
      expect(app.announced).toEqual(['connectingStarted'])
      moveFocus(app.editor, 'right')
      expect(app.state.tool).toMatchObject({ state: 'connecting', targetId: cardId('b') })
      app.run('edit')
      expect(ends(app)).toEqual([[cardId('a'), cardId('b')]])
      expect(app.tool).toBe('select.idle')
      expect(app.state.selection).toEqual({
        kind: 'connector',
        id: app.state.document.index.connectors[0]?.id,
      })
      expect(app.state.editing).toBeNull()
    },
  )

  it('goes on where there is no other card under it', () => {
    const app = driver().run('connectTo').run('edit')
    expect(app.announced).toEqual(['connectingStarted', 'connectingNeedsCard'])
    moveFocus(app.editor, 'down')
    app.run('edit')
    expect(app.state.selection).toEqual({ kind: 'cell', laneId: laneId(2), stepId: stepId(1) })
    expect(app.tool).toBe('select.connecting')
    expect(app.state.document.index.cardCount).toBe(2)
  })

  it('is given up with Escape, back at its card', () => {
    const app = driver().run('connectTo')
    moveFocus(app.editor, 'right')
    app.run('selectNone')
    expect(app.tool).toBe('select.idle')
    expect(app.state.selection).toEqual(selectCards([cardId('a')]))
    expect(ends(app)).toEqual([])
  })

  it('can be ended by a pointer when it was asked for in a menu', () => {
    const app = driver().run('connectTo')
    app.click(app.onCard(cardId('b')))
    expect(ends(app)).toEqual([[cardId('a'), cardId('b')]])
  })

  it('makes way for a pointer that uses the tool', () => {
    const app = driver().run('connectorTool')
    app.click(app.onCard(cardId('b'))).click(app.onCard(cardId('a')))
    expect(ends(app)).toEqual([[cardId('b'), cardId('a')]])
  })

  it('needs one card that can be seen', () => {
    for (const selection of [
      { kind: 'lane', id: laneId(1) } as const,
      selectCards([cardId('a'), cardId('b')]),
    ]) {
      const app = driver(selection)
      expect(app.run('connectTo').tool).toBe('select.idle')
      expect(app.run('connectorTool').tool).toBe('connector.idle')
    }
  })
})

it('the arrows of a card can be gone to', () => {
  const app = driver()
  expect(app.run('goToArrow').state.selection).toEqual(selectCards([cardId('a')]))
  app.run('connectTo')
  moveFocus(app.editor, 'right')
  app.run('edit')
  moveFocus(app.editor, 'right')
  expect(app.state.selection).toEqual(selectCards([cardId('b')]))
  expect(app.run('goToArrow').state.selection.kind).toBe('connector')
})
