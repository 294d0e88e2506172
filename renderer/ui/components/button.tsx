import type { ComponentProps } from 'react'
import type { IconName } from '../../scene/icons.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

type ButtonProps = ComponentProps<'button'> & {
  /** How loud it is: a page has at most one primary button. */
  tone?: 'quiet' | 'outlined' | 'primary' | 'danger'
  icon?: IconName
  size?: 'usual' | 'small'
}

/** A button with words. */
export function Button({ tone = 'quiet', icon, size = 'usual', className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames('button', `button-${tone}`, size === 'small' && 'button-small', className)}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
