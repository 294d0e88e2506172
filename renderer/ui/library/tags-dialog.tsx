import { useState } from 'react'
import type { MapId } from '../../journey/ids.ts'
import { useApp, useT } from '../app-context.ts'
import { TagInput } from '../components/tag-input.tsx'
import { Question } from './question.tsx'
import { useMapCommands } from './use-map-commands.ts'
import { useMaps } from './use-maps.ts'

/** The tags that maps share, and those used elsewhere. */
export function TagsDialog({ maps }: { maps: readonly MapId[] }) {
  const t = useT()
  const { library, shell } = useApp()
  const commands = useMapCommands()
  const all = useMaps() ?? []
  const chosen = all.filter(map => maps.includes(map.id))
  const before = [...new Set(chosen.flatMap(map => map.tags))].filter(tag =>
    chosen.every(map => map.tags.includes(tag)),
  )
  const [edited, setTags] = useState<readonly string[] | null>(null)
  const tags = edited ?? before
  const others = [...new Set(all.flatMap(map => map.tags))].filter(tag => !tags.includes(tag)).sort()
  const save = async () => {
    shell.closeDialog()
    const add = tags.filter(tag => !before.includes(tag))
    const remove = before.filter(tag => !tags.includes(tag))
    if (add.length > 0 || remove.length > 0) await commands.tag(maps, { add, remove })
    library.setState({ selected: new Set() })
  }
  return (
    <Question
      title={t('shelf.tagsTitle', { count: maps.length })}
      action={t('shelf.saveTags')}
      onDone={() => void save()}
    >
      <TagInput label={t('library.tags')} addLabel={t('shelf.addTag')} tags={tags} onChange={setTags} />
      {others.length > 0 && (
        <>
          <p className="caption">{t('shelf.usedTags')}</p>
          <div className="rail-tags">
            {others.map(tag => (
              <button
                key={tag}
                type="button"
                className="rail-tag clip"
                dir="auto"
                onClick={() => setTags([...tags, tag])}
              >
                {tag}
              </button>
            ))}
          </div>
        </>
      )}
    </Question>
  )
}
