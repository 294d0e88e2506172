import { describe, expect, it } from 'vitest'
import type { ActionHost } from '../../../renderer/editor/actions/action.ts'
import { actionOf } from '../../../renderer/editor/actions/actions.ts'
import { selectCards } from '../../../renderer/editor/selection.ts'
import { stageViews } from '../../../renderer/editor/stage-views.ts'
import { inputText, startEditing } from '../../../renderer/editor/start-editing.ts'
import { endPresenting, showPresented, stepPresentation } from '../../../renderer/editor/walk-presentation.ts'
import { recordOf } from '../../../renderer/journey/document.ts'
import { aDocument, cardId, stageId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

function driver() {
  return new EditorDriver(aDocument({ stages: [2, 9], cards: [[[1, 1, 1], ['a']]] }))
}

describe('a presentation', () => {
  it('shows card text at 16 pixels or more, in as many parts as that takes', () => {
    const d = driver()
    const { scene, viewport } = d.state
    expect(stageViews(scene, viewport, stageId(1))).toHaveLength(1)
    const parts = stageViews(scene, viewport, stageId(2))
    expect(parts.length).toBeGreaterThan(1)
    for (const camera of parts) expect(camera.zoom * 13).toBeGreaterThanOrEqual(16)
  })

  it('shows a stage of one step larger where that takes no more parts', () => {
    const d = new EditorDriver(aDocument({ stages: [1, 2], lanes: Array(9).fill('actions') }))
    const { scene } = d.state
    const viewport = { width: 1440, height: 820 }
    const parts = stageViews(scene, viewport, stageId(1))
    expect(parts.length).toBeGreaterThan(1)
    const { rows, metrics } = scene
    const needed = Math.ceil(
      ((rows.at(-1)?.y ?? 0) + (rows.at(-1)?.height ?? 0) - metrics.headerHeight) /
        (viewport.height / (16 / 13) - metrics.headerHeight),
    )
    expect(parts.length).toBeLessThanOrEqual(needed + 1)
    for (const camera of parts) expect(camera.zoom * 13).toBeGreaterThan(16.5)
  })

  it('shows every column of a stage whole in one of its parts', () => {
    const d = driver()
    const { scene, viewport } = d.state
    const parts = stageViews(scene, viewport, stageId(2))
    for (const { x, width } of scene.columns.filter(column => column.stageId === stageId(2)))
      expect(
        parts.some(
          camera =>
            x + camera.x >= scene.metrics.labelWidth - 0.01 &&
            (x + width + camera.x) * camera.zoom <= viewport.width + 10,
        ),
      ).toBe(true)
  })

  it('goes on and back through parts and stages and ends where it began', () => {
    const d = driver()
    const before = d.state.camera
    d.run('present')
    showPresented(d.editor)
    expect(d.state.presenting).toMatchObject({ stage: stageId(1), part: 0 })
    expect(d.state.camera).not.toEqual(before)
    expect(stepPresentation(d.editor, -1)).toBe(false)
    stepPresentation(d.editor, 1)
    expect(d.state.presenting).toMatchObject({ stage: stageId(2), part: 0 })
    while (stepPresentation(d.editor, 1)) expect(d.state.presenting?.stage).toBe(stageId(2))
    const parts = stageViews(d.state.scene, d.state.viewport, stageId(2)).length
    expect(d.state.presenting?.part).toBe(parts - 1)
    endPresenting(d.editor)
    expect(d.state.presenting).toBeNull()
    expect(d.state.camera).toBe(before)
  })

  it('ends what is being typed, and takes no change by hand until it is over', () => {
    const d = driver()
    const card = cardId('a')
    startEditing(d.editor, { kind: 'card', id: card, fresh: false })
    inputText(d.editor, 'typed')
    d.run('present')
    expect(d.state.editing).toBeNull()
    expect(recordOf(d.state.document, card)?.text).toBe('typed')
    d.editor.select(selectCards([card]))
    const { document } = d.state
    const context = { editor: d.editor, host: {} as ActionHost }
    for (const id of ['undo', 'delete', 'duplicate', 'selectAll', 'addStageAfter'] as const)
      expect([id, actionOf(id).enabled(context)]).toEqual([id, id === 'selectAll'])
    startEditing(d.editor, { kind: 'card', id: card, fresh: false })
    expect(d.state.editing).toBeNull()
    expect(d.state.document).toBe(document)
    endPresenting(d.editor)
    expect(actionOf('undo').enabled(context)).toBe(true)
  })
})
