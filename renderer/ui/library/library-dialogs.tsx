import { type ReactNode, useState } from 'react'
import { emptyCatalogue, type FolderId, maxFolderName } from '../../journey/catalogue.ts'
import type { MapId } from '../../journey/ids.ts'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Icon } from '../components/icon.tsx'
import { TagInput } from '../components/tag-input.tsx'
import type { LibraryQuestion } from './library-question.ts'
import { goToPlace } from './library-state.ts'
import { useMapCommands } from './use-map-commands.ts'
import { useCatalogue, useMaps } from './use-maps.ts'
import './library-dialogs.css'

/** The questions of the library: names of folders, where to move, which tags, whether to delete. */
export function LibraryDialogs({ ask }: { ask: LibraryQuestion }) {
  switch (ask.kind) {
    case 'new-folder':
    case 'rename-folder':
      return <FolderDialog ask={ask} />
    case 'delete-folder':
      return <DeleteFolderDialog ask={ask} />
    case 'move':
      return <MoveDialog maps={ask.maps} />
    case 'tags':
      return <TagsDialog maps={ask.maps} />
    case 'erase':
      return <EraseDialog ask={ask} />
    case 'files':
      return <FilesDialog ask={ask} />
  }
}

type Of<Kind extends LibraryQuestion['kind']> = Extract<LibraryQuestion, { kind: Kind }>

function FolderDialog({ ask }: { ask: Of<'new-folder' | 'rename-folder'> }) {
  const t = useT()
  const { library, shell } = useApp()
  const commands = useMapCommands()
  const [name, setName] = useState(ask.kind === 'rename-folder' ? ask.folder.name : '')
  const save = async () => {
    shell.closeDialog()
    if (ask.kind === 'rename-folder') return commands.renameFolder(ask.folder.id, name)
    const id = await commands.addFolder(name, ask.maps)
    library.setState({ selected: new Set() })
    if (ask.maps.length === 0) goToPlace(library, { kind: 'folder', id })
  }
  return (
    <Question
      title={t(ask.kind === 'new-folder' ? 'library.newFolder' : 'shelf.renameFolder')}
      action={t(ask.kind === 'new-folder' ? 'shelf.makeFolder' : 'library.rename')}
      disabled={name.trim() === ''}
      onDone={() => void save()}
    >
      <input
        type="text"
        className="text-input"
        dir="auto"
        autoComplete="off"
        aria-label={t('shelf.folderName')}
        placeholder={t('shelf.folderName')}
        maxLength={maxFolderName}
        value={name}
        onChange={event => setName(event.target.value)}
      />
    </Question>
  )
}

function DeleteFolderDialog({ ask }: { ask: Of<'delete-folder'> }) {
  const t = useT()
  const { shell } = useApp()
  const commands = useMapCommands()
  return (
    <Question
      title={t('shelf.deleteFolderTitle', { name: ask.folder.name })}
      action={t('library.deleteFolder')}
      danger
      onDone={() => {
        shell.closeDialog()
        void commands.removeFolder(ask.folder.id)
      }}
    >
      <p>{t('shelf.deleteFolderText')}</p>
    </Question>
  )
}

function MoveDialog({ maps }: { maps: readonly MapId[] }) {
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

function TagsDialog({ maps }: { maps: readonly MapId[] }) {
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

function EraseDialog({ ask }: { ask: Of<'erase'> }) {
  const t = useT()
  const { shell } = useApp()
  const commands = useMapCommands()
  const { maps, title } = ask
  return (
    <Question
      title={
        title === null ? t('shelf.eraseAllTitle', { count: maps.length }) : t('shelf.eraseTitle', { title })
      }
      action={t('shelf.erase')}
      danger
      onDone={() => {
        shell.closeDialog()
        void commands.erase(maps)
      }}
    >
      <p>{t('shelf.eraseText')}</p>
    </Question>
  )
}

function FilesDialog({ ask }: { ask: Of<'files'> }) {
  const t = useT()
  const { shell } = useApp()
  return (
    <Dialog title={t('shelf.filesTitle')} className="question" onClose={shell.closeDialog}>
      <div className="question-body">
        <p>{t('shelf.filesText', { count: ask.opened })}</p>
        <ul className="file-troubles">
          {ask.troubles.map(({ file, message, params }) => (
            <li key={`${file} ${message}`}>
              <strong className="clip">{file}</strong>
              <span>{t(message, params)}</span>
            </li>
          ))}
        </ul>
        <footer className="question-foot">
          <Button tone="primary" onClick={shell.closeDialog}>
            {t('common.close')}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}

interface QuestionProps {
  title: string
  action: string
  danger?: boolean
  disabled?: boolean
  onDone: () => void
  children: ReactNode
}

/** A dialog with one thing to do, and a way out. Enter in a field does it. */
function Question({ title, action, danger, disabled, onDone, children }: QuestionProps) {
  const t = useT()
  const { shell } = useApp()
  return (
    <Dialog title={title} className="question" onClose={shell.closeDialog}>
      <form
        className="question-body"
        onSubmit={event => {
          event.preventDefault()
          if (!disabled) onDone()
        }}
      >
        {children}
        <footer className="question-foot">
          <Button onClick={shell.closeDialog}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            tone={danger ? 'outlined' : 'primary'}
            className={danger ? 'button-danger' : ''}
            disabled={disabled}
          >
            {action}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
