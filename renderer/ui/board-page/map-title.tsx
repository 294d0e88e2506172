import { useEffect, useRef, useState } from 'react'
import { updateMap } from '../../journey/commands/map.ts'
import { mapOf } from '../../journey/document.ts'
import { useApp, useEditor, useEditorState, useShell, useT } from '../app-context.ts'
import { TextInput } from '../components/text-input.tsx'
import { useStorageTrouble } from '../use-storage-trouble.ts'

/** The map's title; a press on it changes it in place. */
export function MapTitle() {
  const t = useT()
  const { shell, platform } = useApp()
  const editor = useEditor()
  const inMemory = useStorageTrouble() !== null
  const title = useEditorState(state => mapOf(state.document).title)
  const saved = useEditorState(state => state.save.kind === 'saved' && !inMemory)
  const readOnly = useEditorState(state => state.readOnly !== null)
  const renaming = useShell(state => state.renamingMap)

  const heading = useRef<HTMLButtonElement>(null)
  const renamed = useRef(false)
  useEffect(() => {
    if (renaming) renamed.current = true
    if (renaming || !renamed.current) return
    renamed.current = false
    // Where a press elsewhere has ended it, the focus is there by the next frame. Where a key has, it is nowhere.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) heading.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [renaming])

  useEffect(() => platform.setTitle(title.trim() || t('board.untitled'), saved), [platform, title, saved, t])

  if (renaming && !readOnly) {
    return (
      <TitleField
        title={title}
        onDone={next => {
          shell.renameMap(false)
          if (next !== null)
            editor.change({ key: 'renameMap' }, document => updateMap(document, { title: next }))
        }}
      />
    )
  }
  return (
    <h1 className="map-heading">
      <button
        ref={heading}
        type="button"
        className="map-heading-button clip"
        data-tip={t('board.renameTitle')}
        disabled={readOnly}
        onClick={() => shell.renameMap(true)}
      >
        {title.trim() || t('board.untitled')}
      </button>
    </h1>
  )
}

function TitleField({ title, onDone }: { title: string; onDone: (title: string | null) => void }) {
  const t = useT()
  const [text, setText] = useState(title)
  const input = useRef<HTMLInputElement>(null)
  const abandoned = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  return (
    <TextInput
      ref={input}
      aria-label={t('board.title')}
      style={{ width: `${Math.min(48, Math.max(16, text.length + 2))}ch` }}
      value={text}
      onText={setText}
      onAbandon={() => {
        abandoned.current = true
      }}
      onDone={() => onDone(abandoned.current || text.trim() === '' ? null : text.trim())}
    />
  )
}
