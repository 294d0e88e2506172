import { useEffect, useMemo, useState } from 'react'
import type { Editor } from '../../editor/editor.ts'
import { noFilter, passes, toggled } from '../../editor/filter.ts'
import { recordOf } from '../../journey/document.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { facetLabel, facets } from './facet-values.ts'
import { focusBoard } from './focus-board.ts'
import { rest } from './rest.ts'
import './finding.css'

/** What is looked at, as chips that can be taken away, and how many cards that is. */
export function FilterBar() {
  const t = useT()
  const { shell, actions } = useApp()
  const editor = useEditor()
  const filter = useEditorState(state => state.filter)
  const personas = useEditorState(state => state.document.index.personas)
  const counted = useCounted(editor)
  const said = counted && t('filter.count', counted)
  useEffect(() => {
    if (said) shell.announce(said)
  }, [said, shell])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the names of personas
  const chips = useMemo(
    () =>
      facets.flatMap(({ facet }) =>
        filter[facet].map(value => ({
          facet,
          value,
          label: facetLabel(t, editor.state().document, { facet, value }),
        })),
      ),
    [filter, personas, t, editor],
  )
  return (
    <section className="finding-bar" aria-label={t('filter.bar')}>
      <Icon name="list-filter" size={14} />
      <span className="number filter-count">{said}</span>
      <ul className="filter-active">
        {chips.map(({ facet, value, label }) => (
          <li key={`${facet} ${value}`}>
            <button
              type="button"
              className="filter-chip"
              aria-label={t('filter.remove', { name: label })}
              data-tip={t('filter.remove', { name: label })}
              onClick={() => {
                editor.patch({ filter: toggled(filter, facet, value) })
                if (chips.length === 1) focusBoard(editor)
              }}
            >
              <span className="clip">{label}</span>
              <Icon name="x" size={12} />
            </button>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => actions.run('filter')}>
        {t('filter.change')}
      </Button>
      <Button
        size="small"
        tone="outlined"
        onClick={() => {
          editor.patch({ filter: noFilter })
          focusBoard(editor)
        }}
      >
        {t('filter.clear')}
      </Button>
    </section>
  )
}

/** How many cards of all are looked at; null before they were counted. */
function useCounted(editor: Editor): { readonly count: number; readonly all: number } | null {
  const filter = useEditorState(state => state.filter)
  const [counted, setCounted] = useState<{ count: number; all: number } | null>(null)
  useEffect(() => {
    const count = () => {
      const { document } = editor.state()
      const cards = document.records.ofType('card')
      const looked = cards.filter(card =>
        passes(filter, card, card.laneId ? recordOf(document, card.laneId) : undefined),
      )
      setCounted(before =>
        before?.count === looked.length && before.all === cards.length
          ? before
          : { count: looked.length, all: cards.length },
      )
    }
    count()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = editor.store.subscribe((state, before) => {
      if (state.document === before.document) return
      clearTimeout(timer)
      timer = setTimeout(count, rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, filter])
  return counted
}
