import { type KeyboardEvent, type RefObject, useRef } from 'react'

interface RadioKeys {
  readonly group: RefObject<HTMLDivElement | null>
  onKeyDown(event: KeyboardEvent): void
  /** One of the group can be reached with Tab: the chosen one, or the first that can be chosen. */
  tabIndex(index: number): 0 | -1
}

/**
 * The keyboard of a radio group whose radios are buttons: arrow keys move and choose, past those that can't be
 * chosen. `chosen` is the place of the chosen one, -1 for none.
 */
export function useRadioKeys(
  disabled: readonly boolean[],
  chosen: number,
  choose: (index: number) => void,
): RadioKeys {
  const group = useRef<HTMLDivElement>(null)
  const count = disabled.length
  const reachable = chosen >= 0 ? chosen : disabled.indexOf(false)
  return {
    group,
    tabIndex: index => (index === reachable ? 0 : -1),
    onKeyDown(event) {
      const step = steps[event.key]
      if (step === undefined) return
      event.preventDefault()
      event.stopPropagation()
      let at = chosen < 0 && step < 0 ? 0 : chosen
      for (let tries = 0; tries < count; tries++) {
        at = (at + step + count) % count
        if (disabled[at]) continue
        choose(at)
        group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[at]?.focus()
        return
      }
    },
  }
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
