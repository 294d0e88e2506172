import { useLayoutEffect, useState } from 'react'
import type { Editor } from '../../editor/editor.ts'

/** Width of the rail and the inspector, and the least that is left for the map beside both. Pixels of the interface. */
const beside = 320
const leastMap = 600

/**
 * Whether the window leaves the map too little room beside the inspector, which lies over it then, and is closed at
 * first. The size of the interface counts, as it is when the board or the window's size changes.
 */
export function useCramped(editor: Editor): boolean {
  const [cramped, setCramped] = useState(isCramped)
  useLayoutEffect(() => {
    if (isCramped()) editor.patch({ inspectorOpen: false })
    const follow = () => setCramped(isCramped())
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [editor])
  return cramped
}

function isCramped(): boolean {
  const size = Number(document.documentElement.style.getPropertyValue('--ui-size')) || 1
  return window.innerWidth - beside * size < leastMap
}
