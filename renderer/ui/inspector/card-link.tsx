import { linkAddress } from '../../export/link-address.ts'
import { updateCards } from '../../journey/commands/update-card.ts'
import type { Card } from '../../journey/records/card.ts'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { LiveText } from './live-text.tsx'

/** Where the card points to. It is opened only by its own button, after a question that shows the whole address. */
export function CardLink({ card }: { card: Card }) {
  const t = useT()
  const { shell } = useApp()
  const address = linkAddress(card.link)
  return (
    <div className="field-stack">
      <Field label={t('inspector.link')} layout="row">
        {id => (
          <LiveText
            id={id}
            value={card.link}
            placeholder={t('inspector.linkHint')}
            spellCheck={false}
            label={{ key: 'updateCards', count: 1 }}
            make={(document, link) => updateCards(document, [card.id], { link })}
          />
        )}
      </Field>
      {address && (
        <Button
          size="small"
          icon="external-link"
          className="field-under"
          onClick={() => shell.open({ kind: 'open-link', address: address.href })}
        >
          <span className="clip">{t('details.openHost', { host: address.shown })}</span>
        </Button>
      )}
      {!address && card.link.trim() !== '' && (
        <p className="panel-hint field-under">{t('details.noAddress')}</p>
      )}
    </div>
  )
}
