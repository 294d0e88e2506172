import { use, useState } from 'react'
import type { Editor } from '../../editor/editor.ts'
import { writers } from '../../export/writers.ts'
import { mapOf } from '../../journey/document.ts'
import type { IconName } from '../../scene/icons.ts'
import { EditorContext, useApp, useEditorState, useT } from '../app-context.ts'
import { Dialog } from '../components/dialog.tsx'
import { Tabs } from '../components/tabs.tsx'
import type { MessageKey } from '../i18n/dictionary.ts'
import { ExportAgain, isThere } from './export-again.tsx'
import { FileTab } from './file-tab.tsx'
import { PdfTab } from './pdf-tab.tsx'
import { PngTab } from './png-tab.tsx'
import { PptxTab } from './pptx-tab.tsx'
import { SvgTab } from './svg-tab.tsx'
import { TableTab } from './table-tab.tsx'
import { type ContentChoice, useContent } from './use-content.ts'
import { type Exporting, useExport } from './use-export.ts'
import './export-dialog.css'

interface TabProps {
  choice: ContentChoice
  exporting: Exporting
}

const tabs = {
  png: { label: 'exporting.picture', icon: 'image', Tab: PngTab },
  svg: { label: 'exporting.drawing', icon: 'spline', Tab: SvgTab },
  pdf: { label: 'exporting.pages', icon: 'file-text', Tab: PdfTab },
  pptx: { label: 'exporting.presentation', icon: 'presentation', Tab: PptxTab },
  table: { label: 'exporting.table', icon: 'table', Tab: TableTab },
  jejak: { label: 'exporting.file', icon: 'footprints', Tab: FileTab },
} as const satisfies Record<
  string,
  { label: MessageKey; icon: IconName; Tab: (props: TabProps) => React.ReactNode }
>
type TabName = keyof typeof tabs
const tabNames = (Object.keys(tabs) as TabName[]).filter(name => name === 'table' || writers[name])

/** Everything that leaves the app: pictures of the map, pages, slides, tables, the map itself as a file. */
export function ExportDialog({ editor, again }: { editor: Editor; again: boolean }) {
  const { memory } = use(useApp().exports())
  const last = again ? memory.last(mapOf(editor.state().document).id) : null
  return (
    <EditorContext value={editor}>
      {last && isThere(editor.state().document, last) ? <ExportAgain request={last} /> : <ExportTabs />}
    </EditorContext>
  )
}

function ExportTabs() {
  const t = useT()
  const { exports, shell } = useApp()
  const { memory } = use(exports())
  const title = useEditorState(state => mapOf(state.document).title)
  const choice = useContent()
  const exporting = useExport()
  const [name, setName] = useState<TabName>(() => tabNames.find(one => one === memory.tab()) ?? 'png')
  const { Tab } = tabs[name]
  return (
    <Dialog
      title={t('exporting.title', { title: title.trim() || t('board.untitled') })}
      className="export-dialog"
      onClose={shell.closeDialog}
    >
      <Tabs
        label={t('exporting.format')}
        value={name}
        tabs={tabNames.map(value => ({ value, label: t(tabs[value].label), icon: tabs[value].icon }))}
        onChange={value => {
          // What is being written goes on being shown where it was begun.
          if (exporting.progress) return
          setName(value)
          memory.keepTab(value)
        }}
      >
        <Tab key={name} choice={choice} exporting={exporting} />
      </Tabs>
    </Dialog>
  )
}
