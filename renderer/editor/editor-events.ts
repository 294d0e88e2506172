import type { Point } from '../scene/geometry.ts'

/** What a pointer event carries. `at` counts CSS pixels from the top left corner of the canvas. */
export interface PointerInput {
  readonly at: Point
  /** 0 left, 1 middle, 2 right. */
  readonly button: 0 | 1 | 2
  readonly pointerType: 'mouse' | 'touch' | 'pen'
  readonly shift: boolean
  readonly alt: boolean
  /** Ctrl, or Cmd on macOS. */
  readonly mod: boolean
  /** 1 for a single press, 2 for the second of a double click … */
  readonly clicks: number
  /** Set on the press that ended an edit: what the end of the edit brings up under the pointer is not meant by it. */
  readonly endsEdit?: boolean
}

/** How an edit in place ended. */
export type EditEnd = 'finish' | 'cancel' | 'next-below' | 'next-step' | 'previous-step'

/** What the board reports to the editor. */
export type EditorEvent =
  | ({
      readonly type: 'pointerDown' | 'pointerMove' | 'pointerUp' | 'pointerCancel' | 'doubleClick'
    } & PointerInput)
  /** A finger or a pen rests where it pressed: what lies there is taken hold of. */
  | ({ readonly type: 'hold' } & PointerInput)
  | { readonly type: 'pointerLeave' }
  | {
      readonly type: 'wheel'
      readonly at: Point
      readonly dx: number
      readonly dy: number
      readonly zoom: boolean
    }
  | {
      readonly type: 'pinch'
      readonly at: Point
      readonly scale: number
      readonly dx: number
      readonly dy: number
    }
  | { readonly type: 'resize'; readonly width: number; readonly height: number }
  /** The space bar is held (hand for the time being) or let go. */
  | { readonly type: 'spaceHeld'; readonly held: boolean }
  | { readonly type: 'editInput'; readonly text: string }
  | { readonly type: 'editEnd'; readonly how: EditEnd }
