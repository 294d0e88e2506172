import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Editor } from '../../editor/editor.ts'
import { closeFind, goToHit, stepFind } from '../../editor/find.ts'
import { findHits, firstHit } from '../../editor/find-hits.ts'
import type { FindHit } from '../../editor/find-state.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { IconButton } from '../components/icon-button.tsx'
import { cardText } from '../connector-name.ts'
import type { MessageKey } from '../i18n/dictionary.ts'
import type { Translator } from '../i18n/translate.ts'
import { laneName, stageLabel } from '../record-names.ts'
import { focusBoard } from './focus-board.ts'
import './finding.css'

/** How long the map rests before a search that is open looks through it again, in milliseconds. */
const rest = 200

/** The search over the board: what to look for, where one is, the way from hit to hit. */
export function FindBar() {
  const t = useT()
  const editor = useEditor()
  const { actions } = useApp()
  const find = useEditorState(state => state.find)
  const input = useRef<HTMLInputElement>(null)
  useHitsInStep(editor)
  useAnnouncedHit()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is asked for anew with every count
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [find.asked])

  const close = () => {
    closeFind(editor)
    focusBoard(editor)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Whatever is typed stays out of the board's shortcuts.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') stepFind(editor, event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  const { query, hits, at, unseen } = find
  const count = hits.length
  return (
    <search className="finding-bar" aria-label={t('find.title')}>
      <input
        ref={input}
        type="search"
        className="text-input find-field"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('find.title')}
        placeholder={t('find.hint')}
        value={query}
        onChange={event => look(editor, event.target.value, true)}
        onKeyDown={onKeyDown}
      />
      <span className="number find-count">
        {query.trim() === '' ? '' : count > 0 ? t('find.position', { at: at + 1, count }) : t('find.nothing')}
      </span>
      {unseen > 0 && <span className="clip find-unseen">{t('find.unseen', { count: unseen })}</span>}
      <IconButton
        icon="chevron-up"
        size="small"
        label={t('action.findPrevious')}
        hint="Shift+F3"
        disabled={count === 0}
        onClick={() => actions.run('findPrevious')}
      />
      <IconButton
        icon="chevron-down"
        size="small"
        label={t('action.findNext')}
        hint="F3"
        disabled={count === 0}
        onClick={() => actions.run('findNext')}
      />
      <IconButton icon="x" size="small" label={t('find.close')} hint="Esc" onClick={close} />
    </search>
  )
}

/** Looks through the map as it is now. `fresh`: for something else than before, so that one begins anew. */
function look(editor: Editor, query: string, fresh: boolean): void {
  const state = editor.state()
  const found = findHits(state.document, state.scene, query)
  const current = state.find.hits[state.find.at]?.target.id
  const kept = fresh ? -1 : found.hits.findIndex(hit => hit.target.id === current)
  const at = kept >= 0 ? kept : firstHit(state, found.hits)
  editor.patch({ find: { ...state.find, ...found, query, at } })
  if (fresh) goToHit(editor)
}

/** Keeps the hits in step with the map while the search is open. */
function useHitsInStep(editor: Editor): void {
  useEffect(() => {
    look(editor, editor.state().find.query, false)
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = editor.store.subscribe((state, before) => {
      if (state.scene === before.scene) return
      clearTimeout(timer)
      timer = setTimeout(() => look(editor, editor.state().find.query, false), rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor])
}

/** Says where one is: the field keeps the focus while the board shows the hits. */
function useAnnouncedHit(): void {
  const t = useT()
  const { shell } = useApp()
  const editor = useEditor()
  const said = useEditorState(({ find: { query, hits, at } }) => {
    if (query.trim() === '') return ''
    const hit = hits[at]
    if (!hit) return t('find.nothing')
    const position = t('find.position', { at: at + 1, count: hits.length })
    return t('find.at', { position, what: wordsOf(t, editor.state().document, hit) })
  })
  useEffect(() => {
    if (said === '') return
    // Between two keys nobody listens.
    const timer = setTimeout(() => shell.announce(said), rest)
    return () => clearTimeout(timer)
  }, [said, shell])
}

const places: Readonly<Partial<Record<FindHit['in'], MessageKey>>> = {
  source: 'find.inSource',
  tag: 'find.inTag',
  owner: 'find.inOwner',
  comment: 'find.inComment',
  link: 'find.inLink',
}

function wordsOf(t: Translator, document: JourneyDocument, hit: FindHit): string {
  const { target } = hit
  switch (target.kind) {
    case 'card': {
      const place = places[hit.in]
      const text = cardText(t, document, target.id)
      return place ? `${text}, ${t(place)}` : text
    }
    case 'stage':
      return stageLabel(document, target.id)
    case 'lane': {
      const lane = document.records.get(target.id)
      return lane ? laneName(t, lane) : ''
    }
    default:
      return document.records.get(target.id)?.name ?? ''
  }
}
