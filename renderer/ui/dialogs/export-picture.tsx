import { use, useState } from 'react'
import { selectedCards } from '../../editor/selection.ts'
import { fileName, fileStem } from '../../export/file-name.ts'
import { mapOf } from '../../journey/document.ts'
import type { StageId } from '../../journey/ids.ts'
import type { ThemeName } from '../../scene/theme.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import type { PictureContent, PictureRequest } from '../app-services.ts'
import { Button } from '../components/button.tsx'
import { Field, FieldGroup } from '../components/field.tsx'
import { ProgressBar } from '../components/progress-bar.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { stageLabel } from '../record-names.ts'
import { PicturePreview } from './picture-preview.tsx'
import { usePictureExport } from './use-picture-export.ts'

/** A picture of the map: what it shows, how large, on what ground, told before it is made. */
export function ExportPicture() {
  const t = useT()
  const { now, pictures: loadPictures, shell } = useApp()
  const pictures = use(loadPictures())
  const editor = useEditor()
  const document = useEditorState(state => state.document)
  const selection = useEditorState(state => state.selection)
  const stages = document.index.stages
  const cards = selectedCards(selection)

  const [kind, setKind] = useState<PictureContent['kind']>('map')
  const [stageId, setStageId] = useState<StageId | null>(
    selection.kind === 'stage' ? selection.id : (stages[0]?.id ?? null),
  )
  const [scale, setScale] = useState<PictureRequest['scale']>(2)
  const [background, setBackground] = useState<PictureRequest['background']>('white')
  const [theme, setTheme] = useState<ThemeName>('light')
  /** The name that was typed; null while it follows what the picture shows. */
  const [typed, setTyped] = useState<string | null>(null)
  const [date] = useState(() => new Date(now()))
  const making = usePictureExport()

  const content: PictureContent =
    kind === 'stage' && stageId
      ? { kind: 'stage', id: stageId }
      : kind === 'cards' && cards.length > 0
        ? { kind: 'cards', ids: cards }
        : { kind: 'map' }
  const request: PictureRequest = { content, scale, background, theme }
  const size = pictures.measure(editor, request)
  const tooManyPixels = size.width * size.height > pictures.maxPixels
  const busy = making.progress !== null
  const parts =
    content.kind === 'stage'
      ? [stageLabel(document, content.id)]
      : content.kind === 'cards'
        ? [t('exporting.selection')]
        : []
  const ending = '.png'
  const name = typed ?? fileName(mapOf(document).title, date, 'png', parts).slice(0, -ending.length)

  return (
    <>
      <div className="export-columns">
        <div className="export-options">
          <FieldGroup label={t('exporting.content')} layout="row">
            <Segmented
              label={t('exporting.content')}
              value={kind}
              choices={[
                { value: 'map', label: t('exporting.wholeMap') },
                { value: 'stage', label: t('exporting.stage'), disabled: stages.length === 0 },
                { value: 'cards', label: t('exporting.selection'), disabled: cards.length === 0 },
              ]}
              onChange={setKind}
            />
          </FieldGroup>
          {kind === 'stage' && (
            <Field label={t('exporting.whichStage')} layout="row">
              {id => (
                <Select
                  id={id}
                  value={stageId ?? ''}
                  options={stages.map(stage => ({
                    value: stage.id as string,
                    label: stageLabel(document, stage.id),
                  }))}
                  onChange={value => setStageId(value as StageId)}
                />
              )}
            </Field>
          )}
          <FieldGroup label={t('exporting.background')} layout="row">
            <Segmented
              label={t('exporting.background')}
              value={background}
              choices={[
                { value: 'white', label: t('exporting.white'), swatch: 'white' },
                { value: 'paper', label: t('exporting.paper'), swatch: 'paper' },
                { value: 'transparent', label: t('exporting.transparent'), swatch: 'none' },
              ]}
              onChange={setBackground}
            />
          </FieldGroup>
          <FieldGroup label={t('exporting.theme')} layout="row">
            <Segmented
              label={t('exporting.theme')}
              value={theme}
              choices={[
                { value: 'light', label: t('board.themeLight'), icon: 'sun' },
                { value: 'dark', label: t('board.themeDark'), icon: 'moon' },
              ]}
              onChange={setTheme}
            />
          </FieldGroup>
          <hr className="export-line" />
          <FieldGroup label={t('exporting.scale')} layout="row">
            <Segmented
              label={t('exporting.scale')}
              value={scale}
              choices={([1, 2, 3, 4] as const).map(value => ({ value, label: `${value}×` }))}
              onChange={setScale}
            />
          </FieldGroup>
          <p className="export-size number" role="status">
            {tooManyPixels
              ? t('exporting.tooLarge', {
                  megapixels: Math.ceil((size.width * size.height) / 1e6),
                  limit: Math.floor(pictures.maxPixels / 1e6),
                })
              : t(size.fits ? 'exporting.size' : 'trouble.picture-too-large', {
                  width: size.width,
                  height: size.height,
                })}
          </p>
          <hr className="export-line" />
          <Field label={t('exporting.fileName')} layout="row">
            {id => (
              <span className="file-name">
                <TextInput id={id} value={name} onText={setTyped} />
                <span className="caption">{ending}</span>
              </span>
            )}
          </Field>
        </div>
        <PicturePreview request={request} />
      </div>
      <footer className="dialog-foot">
        {making.progress !== null ? (
          <ProgressBar label={t('exporting.writing')} done={making.progress} />
        ) : (
          <span className="grow" />
        )}
        {busy ? (
          <Button tone="outlined" onClick={making.cancel}>
            {t('common.cancel')}
          </Button>
        ) : (
          <Button tone="outlined" onClick={shell.closeDialog}>
            {t('common.close')}
          </Button>
        )}
        <Button
          tone="outlined"
          icon="copy"
          disabled={busy || !size.fits}
          onClick={() => void making.copy(request)}
        >
          {t('exporting.copy')}
        </Button>
        <Button
          tone="primary"
          icon="download"
          disabled={busy || !size.fits || size.width === 0}
          onClick={() => void making.save(request, fileStem(name) + ending, t('exporting.picture'))}
        >
          {t('exporting.save')}
        </Button>
      </footer>
    </>
  )
}
