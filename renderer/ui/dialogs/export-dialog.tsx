import { useState } from 'react'
import type { Editor } from '../../editor/editor.ts'
import { mapOf } from '../../journey/document.ts'
import type { MapId } from '../../journey/ids.ts'
import { EditorContext, useApp, useEditorState, useT } from '../app-context.ts'
import { Dialog } from '../components/dialog.tsx'
import { Tabs } from '../components/tabs.tsx'
import { ExportFile } from './export-file.tsx'
import { ExportPicture } from './export-picture.tsx'
import { ExportTable } from './export-table.tsx'
import './dialogs.css'
import './export-dialog.css'

/** Everything that leaves the app: a picture of the map, its grid as a table, or the map itself as a file. */
export function ExportDialog({ id, editor }: { id: MapId; editor: Editor }) {
  return (
    <EditorContext value={editor}>
      <ExportTabs id={id} />
    </EditorContext>
  )
}

function ExportTabs({ id }: { id: MapId }) {
  const t = useT()
  const { shell } = useApp()
  const title = useEditorState(state => mapOf(state.document).title)
  const [format, setFormat] = useState<'picture' | 'table' | 'file'>('picture')
  return (
    <Dialog
      title={t('exporting.title', { title: title.trim() || t('board.untitled') })}
      className="export-dialog"
      onClose={shell.closeDialog}
    >
      <Tabs
        label={t('exporting.format')}
        value={format}
        tabs={[
          { value: 'picture', label: t('exporting.picture'), icon: 'image' },
          { value: 'table', label: t('exporting.table'), icon: 'table' },
          { value: 'file', label: t('exporting.file'), icon: 'footprints' },
        ]}
        onChange={setFormat}
      >
        {format === 'picture' ? (
          <ExportPicture />
        ) : format === 'table' ? (
          <ExportTable />
        ) : (
          <ExportFile id={id} />
        )}
      </Tabs>
    </Dialog>
  )
}
