import { use, useEffect, useMemo, useRef, useState } from 'react'
import type { Editor } from '../../editor/editor.ts'
import { revealSelection } from '../../editor/reveal-selection.ts'
import { selectCards } from '../../editor/selection.ts'
import { checkMap, type Finding, type FindingPlace } from '../../export/check-map.ts'
import { updateLane } from '../../journey/commands/lanes.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { Popover } from '../components/popover.tsx'
import { focusBoard } from '../finding/focus-board.ts'
import type { Translator } from '../i18n/translate.ts'
import { laneName, stageLabel } from '../record-names.ts'

/** Most places that are listed of one finding. */
const mostPlaces = 25

/** What could be looked at before the map is handed over. It informs: an export never waits for it. */
export function FindingsButton() {
  const t = useT()
  const { shell, exports } = useApp()
  const { checkPictures } = use(exports())
  const editor = useEditor()
  const document = useEditorState(state => state.document)
  const scene = useEditorState(state => state.scene)
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    let current = true
    checkPictures(editor).then(
      ({ missing: hashes }) => current && hashes.length > 0 && setMissing(new Set(hashes)),
      console.error,
    )
    return () => {
      current = false
    }
  }, [editor, checkPictures])

  const findings = useMemo(() => checkMap(document, scene, missing), [document, scene, missing])
  if (findings.length === 0)
    return (
      <span className="no-findings">
        <Icon name="circle-check" />
        {t('exporting.noFindings')}
      </span>
    )
  const lead = (place: FindingPlace) => {
    shell.closeDialog()
    // After the dialog has given the focus back.
    setTimeout(() => show(editor, place))
  }
  return (
    <>
      <Button
        ref={button}
        className="findings-button"
        icon="triangle-alert"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {t('exporting.findings', {
          count: findings.reduce((sum, { places }) => sum + places.length, 0),
        })}
      </Button>
      {open && (
        <Popover
          anchor={button}
          label={t('exporting.findingsTitle')}
          className="findings"
          onClose={() => setOpen(false)}
        >
          <p className="findings-about">{t('exporting.findingsAbout')}</p>
          {findings.map(finding => (
            <FindingList key={finding.kind} finding={finding} onLead={lead} />
          ))}
        </Popover>
      )}
    </>
  )
}

function FindingList({ finding, onLead }: { finding: Finding; onLead: (place: FindingPlace) => void }) {
  const t = useT()
  const document = useEditorState(state => state.document)
  const { kind, places } = finding
  const title = t(`exporting.${kind}`, { count: places.length })
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {places.slice(0, mostPlaces).map(place => (
          <li key={place.id}>
            <button type="button" className="finding-place" onClick={() => onLead(place)}>
              <span className="clip" dir="auto">
                {nameOf(t, document, place)}
              </span>
              <Icon name="chevron-right" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {places.length > mostPlaces && (
        <p className="findings-about">{t('exporting.moreFindings', { count: places.length - mostPlaces })}</p>
      )}
    </section>
  )
}

function nameOf(t: Translator, document: JourneyDocument, place: FindingPlace): string {
  switch (place.kind) {
    case 'card': {
      const text = document.records.get(place.id)?.text.replace(/\s+/g, ' ').trim()
      return text || t('exporting.cardWithoutText')
    }
    case 'stage':
      return stageLabel(document, place.id)
    case 'lane': {
      const lane = document.records.get(place.id)
      return lane ? t('exporting.showLane', { name: laneName(t, lane) }) : ''
    }
  }
}

/** Leads to a place: selects it, brings it into view and puts the keyboard there. */
function show(editor: Editor, place: FindingPlace): void {
  const { document } = editor.state()
  switch (place.kind) {
    case 'card': {
      const card = document.records.get(place.id)
      if (!card) return
      // A card in the parking lot is listed where nothing else is selected.
      if (card.laneId === null) {
        editor.select({ kind: 'none' })
        editor.patch({ inspectorOpen: true })
        return
      }
      editor.select(selectCards([place.id]))
      break
    }
    case 'stage':
      editor.select({ kind: 'stage', id: place.id })
      break
    case 'lane':
      // A hidden lane has no place before it is shown.
      editor.change({ key: 'showLanes' }, now => updateLane(now, place.id, { hidden: false }))
      editor.select({ kind: 'lane', id: place.id })
  }
  revealSelection(editor)
  focusBoard(editor)
}
