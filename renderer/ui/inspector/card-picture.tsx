import { updateImage } from '../../journey/commands/images.ts'
import { recordOf } from '../../journey/document.ts'
import type { Card } from '../../journey/records/card.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { FieldGroup } from '../components/field.tsx'
import { useAssetUrl } from '../use-asset-url.ts'
import { LiveText } from './live-text.tsx'

/** The picture of a card with the words that stand for it, or the way to one. */
export function CardPicture({ card }: { card: Card }) {
  const t = useT()
  const { actions } = useApp()
  const readOnly = useEditorState(state => state.readOnly !== null)
  const image = useEditorState(({ document }) =>
    card.imageId ? recordOf(document, card.imageId) : undefined,
  )
  const url = useAssetUrl(image?.hash ?? null)
  if (!image && readOnly) return null
  return (
    <FieldGroup label={t('details.picture')}>
      {image && (
        <>
          <div className="picture-shown">
            {url ? <img src={url} alt={image.alt || image.name} /> : <span>{t('scene.pictureLost')}</span>}
          </div>
          <LiveText
            aria-label={t('details.alt')}
            placeholder={t('details.altHint')}
            value={image.alt}
            label={{ key: 'updateCards', count: 1 }}
            make={(document, alt) => updateImage(document, image.id, { alt })}
          />
        </>
      )}
      {!readOnly && (
        <div className="picture-commands">
          <Button size="small" icon="image-plus" onClick={() => actions.run('addPicture')}>
            {image ? t('details.replacePicture') : t('action.addPicture')}
          </Button>
          {image && (
            <Button size="small" icon="image-off" onClick={() => actions.run('removePicture')}>
              {t('details.dropPicture')}
            </Button>
          )}
        </div>
      )}
    </FieldGroup>
  )
}
