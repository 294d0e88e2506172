import type { ComponentProps } from 'react'
import type { IconName } from '../../scene/icons.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  icon: IconName
  /** Its accessible name, also shown as a tooltip. */
  label: string
  /** The key that does the same, shown in the tooltip: "Ctrl+Z". */
  hint?: string | undefined
  /** 28, 32 or 36 px square. */
  size?: 'small' | 'usual' | 'tool'
  tipSide?: 'below' | 'right' | 'above'
}

/** A button that is only a picture. */
export function IconButton({
  icon,
  label,
  hint,
  size = 'usual',
  tipSide,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={classNames('button', 'icon-button', `icon-button-${size}`, className)}
      aria-label={label}
      data-tip={label}
      data-tip-hint={hint}
      data-tip-side={tipSide}
      {...rest}
    >
      <Icon name={icon} size={size === 'tool' ? 18 : size === 'small' ? 14 : 16} />
    </button>
  )
}
