import type { MapSummary } from '../../journey/repository.ts'
import { useApp, useT } from '../app-context.ts'
import { useLibrary } from './use-library.ts'

/** The tags of all maps as switches: what is on, a map must have to be shown. Those used most come first. */
export function RailTags({ maps }: { maps: readonly MapSummary[] }) {
  const t = useT()
  const { library } = useApp()
  const chosen = useLibrary(state => state.tags)
  const counts = new Map<string, number>()
  // One that is on stays in sight, or nobody could turn it off.
  for (const tag of chosen) counts.set(tag, 0)
  for (const tag of maps.flatMap(map => map.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  if (counts.size === 0) return null
  const tags = [...counts].sort(([a, some], [b, more]) => more - some || a.localeCompare(b))
  return (
    <section aria-labelledby="rail-tags">
      <h2 id="rail-tags">{t('library.tags')}</h2>
      <div className="rail-tags">
        {tags.map(([tag]) => {
          const on = chosen.includes(tag)
          return (
            <button
              key={tag}
              type="button"
              className="rail-tag clip"
              dir="auto"
              aria-pressed={on}
              onClick={() =>
                library.setState({
                  tags: on ? chosen.filter(other => other !== tag) : [...chosen, tag],
                  selected: new Set(),
                })
              }
            >
              {tag}
            </button>
          )
        })}
      </div>
    </section>
  )
}
