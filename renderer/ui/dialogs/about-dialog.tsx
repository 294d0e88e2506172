import { useState } from 'react'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Mark } from '../components/mark.tsx'
import './about-dialog.css'

/** What the build says of itself, from package.json. */
const { version, address } = __JEJAK__

/** What Jejak is: its version and what that stands on, where to look for a newer one, and the licences. */
export function AboutDialog() {
  const t = useT()
  const { platform, shell } = useApp()
  const { versions } = platform.windows
  const [asksForNew, setAsksForNew] = useState(false)
  const [licences, setLicences] = useState<string | null>(null)
  return (
    <Dialog title={t('action.about')} className="about-dialog" onClose={shell.closeDialog}>
      <div className="about">
        <div className="about-head">
          <Mark size={44} />
          <div>
            <p className="about-version">{t('about.version', { version })}</p>
            {versions && (
              <p className="caption">
                Electron {versions.electron} · Chromium {versions.chromium} · Node {versions.node}
              </p>
            )}
          </div>
        </div>
        <p>{t('about.stays')}</p>
        {asksForNew && (
          <p role="status">
            {address ? t('about.newerAt', { address, version }) : t('about.newerAsk', { version })}
          </p>
        )}
        {licences !== null && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
          <section className="about-licences" aria-label={t('about.licences')} tabIndex={0}>
            {licences}
          </section>
        )}
      </div>
      <footer className="dialog-foot">
        <Button tone="outlined" disabled={asksForNew} onClick={() => setAsksForNew(true)}>
          {t('about.checkForNew')}
        </Button>
        <Button
          tone="outlined"
          disabled={licences !== null}
          onClick={() => void readLicences().then(text => setLicences(text ?? t('about.noLicences')))}
        >
          {t('about.licences')}
        </Button>
        <span className="grow" />
        <Button tone="primary" onClick={shell.closeDialog}>
          {t('common.close')}
        </Button>
      </footer>
    </Dialog>
  )
}

/** The text that the build has put beside the page, or null where it has not. */
async function readLicences(): Promise<string | null> {
  try {
    const response = await fetch('./licences.txt')
    const isText = response.headers.get('content-type')?.startsWith('text/plain') ?? false
    return response.ok && isText ? await response.text() : null
  } catch {
    return null
  }
}
