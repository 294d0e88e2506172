import { useMemo, useState } from 'react'
import { withOrientation } from '../../import/correct-proposal.ts'
import { type ImportChoice, mapOfPart, mapsOfChoice } from '../../import/import-choice.ts'
import type { MapProposal } from '../../import/proposal.ts'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Switch } from '../components/switch.tsx'
import { HiddenNote } from './hidden-note.tsx'
import type { ImportOffer, ImportTarget } from './import-offer.ts'
import { ImportParts } from './import-parts.tsx'
import { ImportPreviewTable } from './import-preview-table.tsx'
import { ImportRemarks } from './import-remarks.tsx'
import { ImportTracks } from './import-tracks.tsx'
import './dialogs.css'
import './import-dialog.css'

/** Most texts without a place that are shown. */
const shownTexts = 50

/** Shows what tables and diagrams would become before they do, and lets every guess be corrected. */
export function ImportDialog({ offer }: { offer: ImportOffer }) {
  const t = useT()
  const { shell } = useApp()
  const { parts, name, language } = offer
  const [choice, setChoice] = useState<ImportChoice>(offer.usual)
  const [target, setTarget] = useState<ImportTarget>(offer.targets[0])
  const [shown, setShown] = useState(() =>
    Math.max(
      0,
      offer.usual.parts.findIndex(part => part.chosen),
    ),
  )
  const part = parts[shown]
  const proposal = choice.parts[shown]?.proposal ?? null
  const chosen = choice.parts.filter(own => own.chosen).length
  // The open map takes everything at once.
  const together = choice.together || target === 'open'
  const maps = useMemo(
    () => mapsOfChoice(parts, { ...choice, together }, { name, language }),
    [parts, choice, together, name, language],
  )
  const preview = useMemo(() => {
    const isInIt = choice.parts[shown]?.chosen === true
    if (together && isInIt && maps[0]) return maps[0].proposed
    return part ? mapOfPart(part, proposal, language).proposed : null
  }, [together, maps, part, proposal, language, choice, shown])
  const correct = (next: MapProposal) =>
    setChoice({
      ...choice,
      parts: choice.parts.map((own, i) => (i === shown ? { ...own, proposal: next } : own)),
    })
  const sum = (count: (map: (typeof maps)[number]) => number) =>
    maps.reduce((all, map) => all + count(map), 0)
  const cards = sum(map => map.proposed.cards.length)
  const lanes = sum(map => map.proposed.lanes.length)
  const unplaced = maps.flatMap(map => map.proposed.unplaced)
  const remarks = maps.flatMap(map => map.proposed.remarks)
  const isPaste = offer.file === null

  return (
    <Dialog
      title={isPaste ? t('pasting.title') : t('importing.title', { file: offer.file ?? '' })}
      className="import-dialog"
      onClose={shell.closeDialog}
    >
      {parts.length > 1 && (
        <ImportParts
          parts={parts}
          choice={choice}
          shown={shown}
          canSplit={target === 'new' && chosen > 1}
          onShow={setShown}
          onChange={setChoice}
        />
      )}
      <div className="import-options">
        {part?.kind === 'table' && proposal && (
          <>
            <span className="field-label">{t('pasting.orientation')}</span>
            <Segmented
              label={t('pasting.orientation')}
              value={proposal.orientation}
              choices={[
                { value: 'stages-in-columns', label: t('pasting.columns'), icon: 'columns-3' },
                { value: 'stages-in-rows', label: t('pasting.rows'), icon: 'rows-3' },
              ]}
              onChange={orientation => correct(withOrientation(part.table, proposal, orientation))}
            />
            <Switch
              label={t('importing.splitting')}
              checked={proposal.splitting}
              onChange={splitting => correct({ ...proposal, splitting })}
            />
          </>
        )}
        <span className="caption grow import-summary" aria-live="polite">
          {maps.length > 1 && `${t('importing.maps', { count: maps.length })}: `}
          {t('pasting.summary', {
            stages: t('pasting.stages', { count: sum(map => map.proposed.stages.length) }),
            lanes: t('pasting.laneCount', { count: lanes }),
            cards: t('pasting.cards', { count: cards }),
          })}
        </span>
      </div>
      <div className="import-columns">
        {proposal && <ImportTracks proposal={proposal} onChange={correct} />}
        {preview && <ImportPreviewTable proposed={preview} />}
      </div>
      <HiddenNote hidden={offer.hidden} />
      <ImportRemarks remarks={remarks} />
      {unplaced.length > 0 && (
        <details className="import-unplaced">
          <summary>{t('pasting.unplaced', { count: unplaced.length })}</summary>
          <ul>
            {unplaced.slice(0, shownTexts).map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand twice
              <li key={index} dir="auto">
                {text}
              </li>
            ))}
            {unplaced.length > shownTexts && (
              <li>{t('pasting.moreRows', { count: unplaced.length - shownTexts })}</li>
            )}
          </ul>
        </details>
      )}
      <footer className="dialog-foot">
        {offer.targets.length > 1 && (
          <Segmented
            label={t('importing.target')}
            value={target}
            choices={[
              { value: 'new', label: t('importing.newMap') },
              { value: 'open', label: t('importing.openMap') },
            ]}
            onChange={setTarget}
          />
        )}
        <span className="grow" />
        <Button tone="outlined" onClick={shell.closeDialog}>
          {t('common.cancel')}
        </Button>
        <Button
          tone="primary"
          icon={isPaste ? 'clipboard-paste' : 'folder-open'}
          disabled={lanes === 0}
          onClick={() => {
            shell.closeDialog()
            offer.accept(maps, target)
          }}
        >
          {isPaste
            ? t('pasting.paste')
            : target === 'open'
              ? t('importing.add')
              : t('importing.make', { count: maps.length })}
        </Button>
      </footer>
    </Dialog>
  )
}
