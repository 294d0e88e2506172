import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { revealSelection } from '../../editor/reveal-selection.ts'
import { type Selection, selectCards } from '../../editor/selection.ts'
import { type JourneyDocument, recordOf } from '../../journey/document.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { classNames } from '../components/class-names.ts'
import { Icon } from '../components/icon.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { cardText } from '../connector-name.ts'
import type { Translator } from '../i18n/translate.ts'
import { type ContentsRow, contentsRows } from './contents-rows.ts'
import { focusBoard } from './focus-board.ts'
import { useRestedDocument } from './use-rested-document.ts'
import './contents-panel.css'

/** Lines beyond those in view that are there, so that scrolling shows no gaps. */
const spare = 8

/** The map as a list: stages, steps and cards. A press goes there; only the lines in view exist. */
export function ContentsPanel() {
  const t = useT()
  const editor = useEditor()
  const document = useRestedDocument(editor)
  const selection = useEditorState(state => state.selection)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => contentsRows(document, closed), [document, closed])
  const [active, setActive] = useState<string | null>(null)
  const treeId = useId()
  const list = useRef<HTMLDivElement>(null)
  const { first, end, height, measure } = useWindow(list, rows.length)

  const chosen = selection.kind === 'cards' ? selection.lead : 'id' in selection ? selection.id : null
  const found = rows.findIndex(row => row.id === (active ?? chosen))
  const at = found < 0 ? 0 : found
  const domId = (index: number) => `${treeId}-${rows[index]?.id.replace(':', '-')}`

  // The board's selection is where the list is, too.
  useEffect(() => setActive(chosen), [chosen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another line is brought into view
  useEffect(() => {
    const element = list.current
    if (!element || found < 0) return
    const top = found * height
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight
    measure()
  }, [found])

  const toggle = (id: string, open: boolean) => {
    const next = new Set(closed)
    if (open) next.delete(id)
    else next.add(id)
    setClosed(next)
  }
  const goTo = (row: ContentsRow | undefined) => {
    if (!row) return
    setActive(row.id)
    editor.select(selectionOf(row))
    revealSelection(editor)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at]
    if (event.ctrlKey || event.metaKey || event.altKey || !row) return
    const go = (index: number) => {
      const target = rows[Math.max(0, Math.min(rows.length - 1, index))]
      if (target) setActive(target.id)
    }
    const open = row.kind === 'card' ? null : row.open
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(rows.length - 1)
    else if (event.key === 'ArrowRight') open === false ? toggle(row.id, true) : open && go(at + 1)
    else if (event.key === 'ArrowLeft') {
      if (open) toggle(row.id, false)
      else go(rows.findLastIndex((one, index) => index < at && one.level < row.level))
    } else if (event.key === 'Enter' || event.key === ' ') {
      goTo(row)
      if (event.key === 'Enter') focusBoard(editor)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <aside className="contents" aria-label={t('contents.title')}>
      <header className="panel-head">
        <h2 className="clip grow">{t('contents.title')}</h2>
        <IconButton
          icon="x"
          label={t('contents.close')}
          onClick={() => {
            editor.patch({ contentsOpen: false })
            focusBoard(editor)
          }}
        />
      </header>
      <div
        ref={list}
        role="tree"
        aria-label={t('contents.tree')}
        aria-activedescendant={at >= first && at < end ? domId(at) : undefined}
        tabIndex={0}
        className="contents-tree"
        onScroll={measure}
        onKeyDown={onKeyDown}
      >
        <div role="none" style={{ height: first * height }} />
        {rows.slice(first, end).map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the tree
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the tree
          <div
            key={row.id}
            id={domId(first + index)}
            role="treeitem"
            aria-level={row.level}
            aria-posinset={row.place}
            aria-setsize={row.of}
            aria-selected={row.id === chosen}
            {...(row.kind !== 'card' && row.open !== null ? { 'aria-expanded': row.open } : {})}
            aria-label={nameOf(t, document, row)}
            className={classNames(
              'contents-row',
              `contents-level-${row.level}`,
              first + index === at && 'contents-at',
            )}
            onClick={() => goTo(row)}
          >
            <Twisty row={row} onToggle={open => toggle(row.id, open)} />
            {row.kind === 'card' ? (
              <span className={`dot colour-${row.colour}`} />
            ) : (
              <span className="number contents-number">{`${row.number} `}</span>
            )}
            <span className="clip grow">{wordsOf(t, document, row)}</span>
            {row.kind === 'card' && row.card.momentOfTruth && <Icon name="star" size={12} />}
            {row.pains > 0 && (
              <span
                className="contents-pains number"
                data-count={row.kind === 'card' ? undefined : t.number(row.pains)}
              >
                <Icon name="triangle-alert" size={12} />
              </span>
            )}
          </div>
        ))}
        <div role="none" style={{ height: Math.max(0, rows.length - end) * height }} />
      </div>
    </aside>
  )
}

function Twisty({ row, onToggle }: { row: ContentsRow; onToggle: (open: boolean) => void }) {
  if (row.kind === 'card' || row.open === null) return <span className="contents-twisty" />
  const { open } = row
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the keyboard there are the arrow keys of the tree
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      className="contents-twisty"
      onClick={event => {
        event.stopPropagation()
        onToggle(!open)
      }}
    >
      <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
    </span>
  )
}

/** Which lines of a list are in view. `height`: of one, in CSS pixels. */
function useWindow(list: { readonly current: HTMLElement | null }, count: number) {
  const [view, setView] = useState({ first: 0, end: 60, height: 28 })
  const measure = () => {
    const element = list.current
    if (!element) return
    const height = matchMedia('(pointer: coarse)').matches ? 44 : 28
    const first = Math.max(0, Math.floor(element.scrollTop / height) - spare)
    const end = Math.ceil((element.scrollTop + element.clientHeight) / height) + spare
    setView(before =>
      before.first === first && before.end === end && before.height === height
        ? before
        : { first, end, height },
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and when the list changes its length
  useEffect(() => {
    measure()
    const observer = new ResizeObserver(measure)
    if (list.current) observer.observe(list.current)
    return () => observer.disconnect()
  }, [count])
  return { ...view, end: Math.min(view.end, count), first: Math.min(view.first, count), measure }
}

function selectionOf(row: ContentsRow): Selection {
  return row.kind === 'card' ? selectCards([row.id]) : ({ kind: row.kind, id: row.id } as Selection)
}

function wordsOf(t: Translator, document: JourneyDocument, row: ContentsRow): string {
  if (row.kind === 'card') return cardText(t, document, row.id)
  const record = recordOf(document, row.id)
  const start = record?.type === 'step' ? record.start : null
  return record?.name.trim() || start || ''
}

function nameOf(t: Translator, document: JourneyDocument, row: ContentsRow): string {
  const words = wordsOf(t, document, row)
  if (row.kind === 'card')
    return [words, row.pains > 0 && t('contents.pain'), row.card.momentOfTruth && t('outline.momentOfTruth')]
      .filter(Boolean)
      .join(', ')
  const name = `${row.number} ${words}`.trim()
  return row.pains > 0 ? `${name}, ${t('contents.pains', { count: row.pains })}` : name
}
