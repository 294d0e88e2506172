import { useApp, usePreference, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Switch } from '../components/switch.tsx'

/** Whether a long export is told of by the system, and the way to what Jejak is. */
export function NoticeSetting() {
  const t = useT()
  const { platform, preferences, shell } = useApp()
  const tellWhenDone = usePreference(all => all.tellWhenDone)
  const change = async (on: boolean) => {
    if (!on || (await platform.windows.allowNotices())) preferences.setState({ tellWhenDone: on })
    else shell.toast({ message: 'about.noticesRefused', tone: 'trouble' })
  }
  return (
    <>
      <hr className="settings-line" />
      <div className="settings-wide">
        <Switch label={t('about.tellWhenDone')} checked={tellWhenDone} onChange={on => void change(on)} />
        <p className="caption">{t('about.tellWhenDoneHint')}</p>
      </div>
      <div className="settings-wide">
        <Button tone="outlined" icon="info" onClick={() => shell.open({ kind: 'about' })}>
          {t('action.about')}
        </Button>
      </div>
    </>
  )
}
