import { useMemo, useState } from 'react'
import type { ImportChoice } from '../../import/import-choice.ts'
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
import { useImportView } from './use-import-view.ts'
import './dialogs.css'
import './import-dialog.css'

/** Shows what tables and diagrams would become before they do, and lets every guess be corrected. */
export function ImportDialog({ offer }: { offer: ImportOffer }) {
  const t = useT()
  const { shell } = useApp()
  const { bench } = offer
  const { parts } = bench
  const [choice, setChoice] = useState<ImportChoice>(bench.usual)
  const [isMaking, setMaking] = useState(false)
  const [target, setTarget] = useState<ImportTarget>(offer.targets[0])
  const [shown, setShown] = useState(() =>
    Math.max(
      0,
      bench.usual.parts.findIndex(part => part.chosen),
    ),
  )
  const part = parts[shown]
  const proposal = choice.parts[shown]?.proposal ?? null
  const chosen = choice.parts.filter(own => own.chosen).length
  // The open map takes everything at once.
  const together = choice.together || target === 'open'
  const wanted = useMemo(() => ({ ...choice, together }), [choice, together])
  const { view, isBusy, isSlow } = useImportView(offer, wanted, shown)
  const correct = (next: MapProposal) =>
    setChoice(before => ({
      ...before,
      parts: before.parts.map((own, i) => (i === shown ? { ...own, proposal: next } : own)),
    }))
  const lanes = view?.lanes ?? 0
  const maps = view?.maps ?? 0
  const unplaced = view?.unplaced ?? []
  const unplacedCount = view?.unplacedCount ?? 0
  const isPaste = offer.file === null
  const accept = () => {
    setMaking(true)
    bench.maps(wanted).then(
      made => {
        shell.closeDialog()
        offer.accept(made, target)
      },
      (error: unknown) => {
        setMaking(false)
        offer.failed(error)
      },
    )
  }

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
              onChange={orientation =>
                void bench.turn(shown, proposal, orientation).then(correct, offer.failed)
              }
            />
            <Switch
              label={t('importing.splitting')}
              checked={proposal.splitting}
              onChange={splitting => correct({ ...proposal, splitting })}
            />
          </>
        )}
        <span className="caption grow import-summary" aria-live="polite">
          {isSlow || isMaking
            ? t('importing.working')
            : view &&
              (maps > 1 ? `${t('importing.maps', { count: maps })}: ` : '') +
                t('pasting.summary', {
                  stages: t('pasting.stages', { count: view.stages }),
                  lanes: t('pasting.laneCount', { count: lanes }),
                  cards: t('pasting.cards', { count: view.cards }),
                })}
        </span>
      </div>
      <div className="import-columns">
        {proposal && <ImportTracks proposal={proposal} onChange={correct} />}
        {view?.preview ? (
          <ImportPreviewTable preview={view.preview} isBusy={isBusy} />
        ) : (
          <div className="import-preview" />
        )}
      </div>
      <HiddenNote hidden={offer.hidden} />
      <ImportRemarks remarks={view?.remarks ?? []} />
      {unplacedCount > 0 && (
        <details className="import-unplaced">
          <summary>{t('pasting.unplaced', { count: unplacedCount })}</summary>
          <ul>
            {unplaced.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand twice
              <li key={index} dir="auto">
                {text}
              </li>
            ))}
            {unplacedCount > unplaced.length && (
              <li>{t('pasting.moreRows', { count: unplacedCount - unplaced.length })}</li>
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
          disabled={lanes === 0 || isMaking}
          onClick={accept}
        >
          {isPaste
            ? t('pasting.paste')
            : target === 'open'
              ? t('importing.add')
              : t('importing.make', { count: maps })}
        </Button>
      </footer>
    </Dialog>
  )
}
