import { useMemo, useState } from 'react'
import { isFiltering, noFilter, toggled } from '../../editor/filter.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Popover } from '../components/popover.tsx'
import { facetLabel, facets, facetValues } from './facet-values.ts'
import { useRestedDocument } from './use-rested-document.ts'
import './finding.css'

/** What to look at: every tag, persona, evidence, owner and colour of the map as a chip with its count. */
export function FilterPopover() {
  const t = useT()
  const { shell } = useApp()
  const editor = useEditor()
  const document = useRestedDocument(editor)
  const filter = useEditorState(state => state.filter)
  const values = useMemo(() => facetValues(document), [document])
  const [anchor] = useState(() => ({
    current: window.document.querySelector<HTMLElement>('[data-action="filter"]'),
  }))
  return (
    <Popover
      anchor={anchor}
      beside
      label={t('filter.title')}
      className="filter-popover"
      onClose={() => shell.openFilter(false)}
    >
      <h2>{t('filter.title')}</h2>
      {values.length === 0 && <p className="filter-empty">{t('filter.empty')}</p>}
      {facets.map(({ facet, title }) => {
        const own = values.filter(one => one.facet === facet)
        if (own.length === 0) return null
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame of its own
          <div key={facet} role="group" aria-label={t(title)} className="filter-facet">
            <h3>{t(title)}</h3>
            <div className="filter-chips">
              {own.map(one => {
                const chosen: readonly unknown[] = filter[facet]
                return (
                  <button
                    key={String(one.value)}
                    type="button"
                    className="filter-chip"
                    aria-pressed={chosen.includes(one.value)}
                    onClick={() => editor.patch({ filter: toggled(editor.state().filter, facet, one.value) })}
                  >
                    {facet === 'colours' && <span className={`dot colour-${one.value}`} />}
                    <span className="clip">{facetLabel(t, document, one)}</span>
                    <span className="number filter-number">{t.number(one.count)}</span>
                  </button>
                )
              })}
            </div>
          </div>
        )
      })}
      {isFiltering(filter) && (
        <Button size="small" tone="outlined" onClick={() => editor.patch({ filter: noFilter })}>
          {t('filter.clear')}
        </Button>
      )}
    </Popover>
  )
}
