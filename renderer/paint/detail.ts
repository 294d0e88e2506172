import { fonts } from '../scene/fonts.ts'

/** How much is drawn of a mark: all of it; bars in place of letters and no icons; nothing but filled areas. */
export type Detail = 'full' | 'bars' | 'blocks'

/** Below this many device pixels nobody reads letters, and bars look the same. */
const smallestText = 4
/** Below this many device pixels not even bars can be told apart. */
const smallestBar = 1.5

/** What is worth drawing at `scale` device pixels for each board pixel. */
export function detailAt(scale: number): Detail {
  const text = fonts.card.size * scale
  if (text >= smallestText) return 'full'
  return text >= smallestBar ? 'bars' : 'blocks'
}
