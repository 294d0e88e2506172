import { useApp, usePreference, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { keyHint } from '../components/key-hint.ts'
import { Switch } from '../components/switch.tsx'
import type { MessageKey } from '../i18n/dictionary.ts'
import { shortcutGroups } from './shortcut-groups.ts'
import './dialogs.css'

/** What is done with a pointer, in the order of use. */
const pointerWays = [
  ['shortcuts.doubleClick', 'shortcuts.doubleClickDoes'],
  ['shortcuts.dragEmpty', 'shortcuts.dragEmptyDoes'],
  ['shortcuts.altDrag', 'shortcuts.altDragDoes'],
  ['shortcuts.wheel', 'shortcuts.wheelDoes'],
  ['shortcuts.ctrlWheel', 'shortcuts.ctrlWheelDoes'],
  ['shortcuts.spaceDrag', 'shortcuts.spaceDragDoes'],
] as const satisfies readonly (readonly [MessageKey, MessageKey])[]

/** Keys that belong to the grid and the text field, not to a command. */
const gridKeys = [
  ['←', '→', '↑', '↓'],
  ['Tab', 'Shift+Tab'],
  ['Shift+←', '→', '↑', '↓'],
  ['Home', 'End'],
  ['Page ↑', 'Page ↓'],
] as const

/** Every key that does something, drawn from the list of commands. */
export function ShortcutsDialog() {
  const t = useT()
  const { actions, platform, preferences, shell } = useApp()
  const singleKeys = usePreference(({ singleKeys }) => singleKeys)
  const mod = platform.os === 'mac' ? '⌘' : 'Ctrl'
  return (
    <Dialog title={t('shortcuts.title')} className="shortcuts-dialog" onClose={shell.closeDialog}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys, and nothing in it is */}
      <section className="shortcut-groups" aria-label={t('shortcuts.title')} tabIndex={0}>
        {shortcutGroups(actions.list).map(group => (
          <section key={group.title}>
            <h2>{t(group.title)}</h2>
            {group.ids.map(id => {
              const keys = actions.list.find(action => action.id === id)?.keys ?? []
              if (keys.length === 0) return null
              return (
                <Line
                  key={id}
                  keys={[...new Set(keys.map(key => keyHint(key, platform.os)))]}
                  does={t(`action.${id}`)}
                />
              )
            })}
          </section>
        ))}
        <section>
          <h2>{t('menu.moving')}</h2>
          <Line keys={gridKeys[0]} does={t('shortcuts.arrows')} />
          <Line keys={gridKeys[1]} does={t('shortcuts.tab')} />
          <Line keys={gridKeys[2]} does={t('shortcuts.extend')} />
          <Line keys={gridKeys[3]} does={t('shortcuts.rowEnds')} />
          <Line keys={[`${mod}+Home`, `${mod}+End`]} does={t('shortcuts.corners')} />
          <Line keys={gridKeys[4]} does={t('shortcuts.stages')} />
        </section>
        <section>
          <h2>{t('menu.typing')}</h2>
          <Line keys={['Esc']} does={t('shortcuts.finish')} />
          <Line keys={[`${mod}+Enter`]} does={t('shortcuts.finishAndNext')} />
          <Line keys={['Tab']} does={t('shortcuts.finishAndStep')} />
        </section>
        <section>
          <h2>{t('menu.pointer')}</h2>
          {pointerWays.map(([way, does]) => (
            <Line key={way} keys={[t(way)]} does={t(does)} />
          ))}
        </section>
      </section>
      <footer className="dialog-foot">
        <Switch
          label={t('shortcuts.singleKeys')}
          checked={singleKeys}
          onChange={checked => preferences.setState({ singleKeys: checked })}
        />
        <span className="grow" />
        <Button tone="outlined" onClick={() => window.print()}>
          {t('shortcuts.print')}
        </Button>
      </footer>
    </Dialog>
  )
}

function Line({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <p className="shortcut">
      <span>{does}</span>
      <span className="shortcut-keys">
        {keys.map(key => (
          <kbd key={key} className="key">
            {key}
          </kbd>
        ))}
      </span>
    </p>
  )
}
