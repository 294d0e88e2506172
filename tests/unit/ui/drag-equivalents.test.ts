import { describe, expect, it } from 'vitest'
import type { ActionId } from '../../../renderer/editor/actions/action-ids.ts'
import { actionOf } from '../../../renderer/editor/actions/actions.ts'
import type { ToolState } from '../../../renderer/editor/tools.ts'
import { contextMenuActions, type MenuLine } from '../../../renderer/ui/board-page/context-menu-actions.ts'
import { english } from '../../../renderer/ui/i18n/en.ts'
import { indonesian } from '../../../renderer/ui/i18n/id.ts'

/** What a hand can drag, and the commands that do the same without dragging. */
interface Gesture {
  readonly name: string
  readonly actions: readonly ActionId[]
  /** The menu in which all of them are to be found. */
  readonly menu: keyof typeof contextMenuActions
}

type Dragging = Exclude<ToolState['state'], 'idle' | 'pressing'>

/** By the state the pointer is in, so that a new way of dragging is not forgotten here. */
const gestures: Readonly<Record<Dragging, readonly Gesture[]>> = {
  draggingCards: [
    {
      name: 'moving cards',
      actions: ['moveLeft', 'moveRight', 'moveUp', 'moveDown', 'parkCards'],
      menu: 'card',
    },
    { name: 'moving several cards', actions: ['moveLeft', 'moveRight', 'moveUp', 'moveDown'], menu: 'cards' },
    { name: 'dragging a copy', actions: ['duplicate'], menu: 'card' },
  ],
  stretching: [
    {
      name: 'stretching a card',
      actions: ['wider', 'narrower', 'startEarlier', 'startLater', 'usualSize'],
      menu: 'card',
    },
  ],
  draggingHeader: [
    { name: 'moving a stage', actions: ['moveStageLeft', 'moveStageRight'], menu: 'stage' },
    { name: 'moving a step', actions: ['moveStepLeft', 'moveStepRight'], menu: 'step' },
    { name: 'moving a lane', actions: ['moveLaneUp', 'moveLaneDown'], menu: 'lane' },
    { name: 'moving a line', actions: ['moveLineUp', 'moveLineDown'], menu: 'separator' },
  ],
  resizing: [
    { name: 'the height of a lane', actions: ['taller', 'shorter', 'usualSize'], menu: 'lane' },
    { name: 'the width of a step', actions: ['wider', 'narrower', 'usualSize'], menu: 'step' },
  ],
  connecting: [
    { name: 'drawing an arrow', actions: ['connectTo'], menu: 'card' },
    {
      name: 'taking an end of an arrow elsewhere',
      actions: ['reattachStart', 'reattachEnd'],
      menu: 'connector',
    },
  ],
  scoring: [
    {
      name: 'a point of the curve',
      actions: [
        'scorePlus2',
        'scorePlus1',
        'score0',
        'scoreMinus1',
        'scoreMinus2',
        'scoreUp',
        'scoreDown',
        'clearScore',
      ],
      menu: 'card',
    },
  ],
  marquee: [
    { name: 'selecting all in a frame', actions: ['selectAll', 'selectNone'], menu: 'cards' },
    { name: 'selecting from the ground', actions: ['selectAll'], menu: 'ground' },
  ],
  panning: [
    { name: 'moving the view', actions: ['fitMap', 'fitSelection', 'zoom100'], menu: 'ground' },
    { name: 'moving the view to a stage', actions: ['zoomToStage'], menu: 'stage' },
  ],
}

const actionsOf = (line: MenuLine) => (typeof line === 'string' ? [line] : line.groups.flat())

describe.each(Object.entries(gestures))('%s', (_state, ways) => {
  it.each(ways)('$name is done by commands, too', ({ actions, menu }) => {
    const entries = contextMenuActions[menu].flat().flatMap(actionsOf)
    for (const id of actions) {
      expect(actionOf(id).id).toBe(id)
      expect(english.action[id], `${id} in English`).toMatch(/\S/)
      expect(indonesian.action[id], `${id} in Indonesian`).toMatch(/\S/)
      expect(entries, `the menu of a ${menu}`).toContain(id)
    }
  })
})
