import { useEffect, useState } from 'react'
import type { Editor } from '../../editor/editor.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import { rest } from './rest.ts'

/** The document as it was when it last rested for a moment: a list of the whole map is not made for every key. */
export function useRestedDocument(editor: Editor): JourneyDocument {
  const [document, setDocument] = useState(() => editor.state().document)
  useEffect(() => {
    const take = () => setDocument(editor.state().document)
    take()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = editor.store.subscribe((state, before) => {
      if (state.document === before.document) return
      clearTimeout(timer)
      timer = setTimeout(take, rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor])
  return document
}
