import type { ActionId } from '../../editor/actions/action-ids.ts'
import { IconButton } from '../components/icon-button.tsx'
import { useAction } from '../use-action.ts'

interface ActionButtonProps {
  id: ActionId
  size?: 'small' | 'usual' | 'tool'
  tipSide?: 'below' | 'right' | 'above'
  /** Whether it shows as pressed when its command is on. */
  toggle?: boolean
}

/** A picture button that runs a command, with its name and key in the tooltip. */
export function ActionButton({ id, size, tipSide, toggle }: ActionButtonProps) {
  const action = useAction(id)
  return (
    <IconButton
      icon={action.icon ?? 'ellipsis'}
      label={action.label}
      data-action={id}
      hint={action.hint}
      aria-keyshortcuts={action.ariaKeys}
      disabled={!action.enabled}
      {...(toggle ? { 'aria-pressed': action.checked ?? false } : {})}
      {...(size ? { size } : {})}
      {...(tipSide ? { tipSide } : {})}
      onClick={action.run}
    />
  )
}
