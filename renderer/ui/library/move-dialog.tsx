import { emptyCatalogue, type FolderId } from '../../journey/catalogue.ts'
import type { MapId } from '../../journey/ids.ts'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Icon } from '../components/icon.tsx'
import { useMapCommands } from './use-map-commands.ts'
import { useCatalogue } from './use-maps.ts'

/** The folders that maps can be moved to. */
export function MoveDialog({ maps }: { maps: readonly MapId[] }) {
  const t = useT()
  const { library, shell } = useApp()
  const { folders, inFolder } = useCatalogue() ?? emptyCatalogue
  const commands = useMapCommands()
  const named = new Intl.Collator(t.language, { numeric: true })
  const at = new Set(maps.map(id => inFolder.get(id) ?? null))
  const go = async (to: FolderId | null) => {
    shell.closeDialog()
    await commands.move(maps, to)
    library.setState({ selected: new Set() })
  }
  const line = (id: FolderId | null, name: string) => (
    <li key={id ?? 'none'}>
      <button
        type="button"
        className="folder-choice"
        aria-current={at.size === 1 && at.has(id) ? 'true' : undefined}
        data-autofocus={at.size === 1 && at.has(id) ? '' : undefined}
        onClick={() => void go(id)}
      >
        <Icon name={id ? 'folder' : 'layout-grid'} />
        <span className="clip grow">{name}</span>
        {at.size === 1 && at.has(id) && <Icon name="check" size={14} />}
      </button>
    </li>
  )
  return (
    <Dialog
      title={t('shelf.moveTitle', { count: maps.length })}
      className="question"
      onClose={shell.closeDialog}
    >
      <div className="question-body">
        <ul className="folder-choices">
          {line(null, t('shelf.noFolder'))}
          {[...folders].sort((a, b) => named.compare(a.name, b.name)).map(({ id, name }) => line(id, name))}
        </ul>
        <Button
          icon="plus"
          onClick={() => shell.open({ kind: 'library', ask: { kind: 'new-folder', maps } })}
        >
          {t('library.newFolder')}
        </Button>
      </div>
    </Dialog>
  )
}
