import { useState } from 'react'
import { maxFolderName } from '../../journey/catalogue.ts'
import { useApp, useT } from '../app-context.ts'
import type { QuestionOf } from './library-question.ts'
import { goToPlace } from './library-state.ts'
import { Question } from './question.tsx'
import { useMapCommands } from './use-map-commands.ts'

/** The name of a folder: of a new one, with maps to put into it, or of one that is there. */
export function FolderDialog({ ask }: { ask: QuestionOf<'new-folder' | 'rename-folder'> }) {
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
