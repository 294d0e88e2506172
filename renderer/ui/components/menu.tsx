import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { IconName } from '../../scene/icons.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { matchingEntries } from './matching-entries.ts'
import { Popover, type PopoverAnchor } from './popover.tsx'

/** A line of a menu. */
export type MenuEntry =
  | { readonly kind: 'separator' }
  /** What the lines under it have in common. */
  | { readonly kind: 'heading'; readonly label: string }
  | {
      readonly kind: 'item'
      readonly label: string
      readonly icon?: IconName | undefined
      readonly hint?: string | undefined
      /** What it is for, in a few words under the label. */
      readonly about?: string | undefined
      /** The colour family that the entry stands for, shown as a swatch. */
      readonly colour?: string | undefined
      readonly checked?: boolean | null | undefined
      readonly disabled?: boolean | undefined
      readonly danger?: boolean | undefined
      readonly run: () => void
    }
  /** A line that opens a menu of its own beside it. */
  | {
      readonly kind: 'submenu'
      readonly label: string
      readonly icon?: IconName | undefined
      readonly entries: readonly MenuEntry[]
    }

interface MenuProps {
  anchor: PopoverAnchor
  align?: 'start' | 'end'
  label: string
  entries: readonly MenuEntry[]
  /** The finger that asked for it is still down. */
  held?: boolean
  onClose: () => void
  /** Set for the menu of a line of another menu: it opens beside it, and ArrowLeft goes back there. */
  beside?: boolean
  /** Puts a field over the lines that leaves only those that hold what is typed. `none`: said when there are none. */
  filter?: { readonly label: string; readonly none: string }
}

/** An open menu. Arrow keys, Home, End and first letters move; Enter and Space choose. */
export function Menu({
  anchor,
  align,
  label,
  entries: all,
  onClose,
  beside = false,
  held = false,
  filter,
}: MenuProps) {
  const [query, setQuery] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const entries = filter ? matchingEntries(all, query) : all
  useLayoutEffect(() => {
    const panel = field.current?.closest<HTMLElement>('[popover]')
    if (!field.current || !panel) return
    // It stays where it is and as large as it is while lines come and go.
    const { width, height } = getComputedStyle(panel)
    panel.style.minWidth = width
    panel.style.minHeight = height
    // Where fingers work, a field that has the focus brings up a keyboard over the menu.
    if (!matchMedia('(pointer: coarse)').matches) return
    field.current.parentElement?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus()
  }, [])
  const [opened, setOpened] = useState<string | null>(null)
  const opener = useRef<HTMLElement>(null)
  const typed = useRef({ text: '', at: 0 })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = [
      ...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled])'),
    ]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const inField = event.target === field.current
    if (inField && (event.nativeEvent.isComposing || /^(Home|End|.)$/u.test(event.key)))
      return event.stopPropagation()
    const go = (index: number) => items.at(((index % items.length) + items.length) % items.length)?.focus()
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at < 0 ? -1 : at - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(-1)
    else if (inField && event.key === 'Enter') items[0]?.click()
    else if (event.key === 'Tab' || (beside && event.key === 'ArrowLeft')) onClose()
    else if (event.key === 'ArrowRight' && items[at]?.ariaHasPopup) items[at]?.click()
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      // The letter itself goes where the focus is when the key is done.
      if (field.current) return field.current.focus()
      const fresh = event.timeStamp - typed.current.at > 700
      typed.current = {
        text: (fresh ? '' : typed.current.text) + event.key.toLowerCase(),
        at: event.timeStamp,
      }
      const from = fresh ? at + 1 : at
      const ordered = [...items.slice(Math.max(0, from)), ...items.slice(0, Math.max(0, from))]
      ordered.find(item => item.textContent?.trim().toLowerCase().startsWith(typed.current.text))?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Popover
      anchor={anchor}
      align={align ?? 'start'}
      beside={beside}
      held={held}
      role={filter ? 'dialog' : 'menu'}
      label={label}
      className="menu"
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of a menu are handled around its lines */}
      <div className="menu-list" onKeyDown={onKeyDown}>
        {filter && (
          <input
            ref={field}
            type="search"
            className="text-input menu-filter"
            aria-label={filter.label}
            placeholder={filter.label}
            autoComplete="off"
            value={query}
            onChange={event => setQuery(event.target.value)}
          />
        )}
        <div {...(filter ? { role: 'menu', 'aria-label': label } : {})}>
          {entries.map((entry, index) =>
            entry.kind === 'separator' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: separators have no other identity
              <hr key={`separator-${index}`} className="menu-separator" />
            ) : entry.kind === 'heading' ? (
              <span key={`heading ${entry.label}`} className="menu-heading">
                {entry.label}
              </span>
            ) : entry.kind === 'submenu' ? (
              <button
                key={entry.label}
                type="button"
                role="menuitem"
                aria-haspopup="menu"
                aria-expanded={opened === entry.label}
                tabIndex={-1}
                className="menu-item"
                onPointerMove={event => event.currentTarget.focus({ preventScroll: true })}
                onClick={event => {
                  opener.current = event.currentTarget
                  setOpened(entry.label)
                }}
              >
                <span className="menu-icon">{entry.icon && <Icon name={entry.icon} size={14} />}</span>
                <span className="menu-label">{entry.label}</span>
                <Icon name="chevron-right" size={14} />
              </button>
            ) : (
              <button
                key={entry.label}
                type="button"
                {...roleOf(entry.checked)}
                aria-disabled={entry.disabled || undefined}
                aria-description={entry.about}
                tabIndex={-1}
                className={classNames('menu-item', entry.danger && 'menu-item-danger')}
                onPointerMove={event => event.currentTarget.focus({ preventScroll: true })}
                onClick={() => {
                  if (entry.disabled) return
                  onClose()
                  entry.run()
                }}
              >
                <span className="menu-icon">
                  {entry.checked ? <Icon name="check" size={14} /> : <MenuPicture entry={entry} />}
                </span>
                <span className="menu-label">
                  {entry.label}
                  {entry.about && (
                    <span className="menu-about" aria-hidden="true">
                      {entry.about}
                    </span>
                  )}
                </span>
                {entry.hint && <span className="menu-hint">{entry.hint}</span>}
              </button>
            ),
          )}
        </div>
        {filter && entries.length === 0 && (
          <p className="menu-heading" role="status">
            {filter.none}
          </p>
        )}
      </div>
      {entries.map(
        entry =>
          entry.kind === 'submenu' &&
          entry.label === opened && (
            <Menu
              key={entry.label}
              anchor={opener}
              beside
              label={entry.label}
              entries={closingAll(entry.entries, onClose)}
              onClose={() => setOpened(null)}
            />
          ),
      )}
    </Popover>
  )
}

/** The lines of a menu beside another one: what is chosen there closes both. */
function closingAll(entries: readonly MenuEntry[], close: () => void): readonly MenuEntry[] {
  return entries.map(entry =>
    entry.kind === 'item'
      ? {
          ...entry,
          run: () => {
            close()
            entry.run()
          },
        }
      : entry,
  )
}

function MenuPicture({ entry }: { entry: Extract<MenuEntry, { kind: 'item' }> }) {
  if (entry.colour) return <span className={`colour-dot colour-${entry.colour}`} />
  return entry.icon ? <Icon name={entry.icon} size={14} /> : null
}

/** A switch tells whether it is on; a plain command has nothing to tell. */
function roleOf(checked: boolean | null | undefined) {
  return checked === null || checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemcheckbox', 'aria-checked': checked } as const)
}

interface MenuButtonProps {
  /** Accessible name of the button and its menu. */
  label: string
  icon?: IconName
  /** Words on the button; without them it is a picture with a tooltip. */
  text?: string
  align?: 'start' | 'end'
  className?: string
  size?: 'small' | 'usual'
  tabIndex?: number
  entries: () => readonly MenuEntry[]
}

/** A button that opens a menu. */
export function MenuButton({
  label,
  icon,
  text,
  align,
  className,
  size = 'usual',
  tabIndex,
  entries,
}: MenuButtonProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const id = useId()
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        data-tip={text ? undefined : label}
        className={classNames('button', !text && 'icon-button', !text && `icon-button-${size}`, className)}
        // A press on the button while its menu is open closes the menu first; the click must not open it again.
        onPointerDown={() => {
          wasOpen.current = open
        }}
        onClick={() => {
          setOpen(!wasOpen.current)
          wasOpen.current = false
        }}
      >
        {icon && <Icon name={icon} size={size === 'small' ? 14 : 16} />}
        {text}
        {text && <Icon name="chevron-down" size={14} />}
      </button>
      {open && (
        <Menu
          anchor={button}
          {...(align ? { align } : {})}
          label={label}
          entries={entries()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
