import { useEditorState, useT } from '../app-context.ts'
import { MiniMap } from '../finding/mini-map.tsx'
import { CardPanel } from './card-panel.tsx'
import { ConnectorPanel } from './connector-panel.tsx'
import { LanePanel } from './lane-panel.tsx'
import { MapPanel } from './map-panel.tsx'
import { SeparatorPanel } from './separator-panel.tsx'
import { StagePanel } from './stage-panel.tsx'
import { StepPanel } from './step-panel.tsx'
import './inspector.css'

/** The details of whatever is selected, at the right of the board. */
export function Inspector() {
  const t = useT()
  const miniMapOpen = useEditorState(state => state.miniMapOpen)
  return (
    <aside className="inspector" aria-label={t('inspector.title')}>
      <SelectedPanel />
      {miniMapOpen && <MiniMap />}
    </aside>
  )
}

function SelectedPanel() {
  const selection = useEditorState(state => state.selection)
  // Keys make every record's fields their own, so that half-typed text never lands on another record.
  switch (selection.kind) {
    case 'cards':
      return <CardPanel key={selection.ids.join(' ')} ids={selection.ids} lead={selection.lead} />
    case 'lane':
      return <LanePanel key={selection.id} id={selection.id} />
    case 'stage':
      return <StagePanel key={selection.id} id={selection.id} />
    case 'step':
      return <StepPanel key={selection.id} id={selection.id} />
    case 'separator':
      return <SeparatorPanel key={selection.id} id={selection.id} />
    case 'connector':
      return <ConnectorPanel key={selection.id} id={selection.id} />
    default:
      return <MapPanel />
  }
}
