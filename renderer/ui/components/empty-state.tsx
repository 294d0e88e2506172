import type { ReactNode } from 'react'
import type { IconName } from '../../scene/icons.ts'
import { Icon } from './icon.tsx'

/** What stands where nothing is yet: one icon, one bold line, one sentence with the next thing to do. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  icon: IconName
  title: string
  children: ReactNode
}) {
  return (
    <div className="empty-state">
      <Icon name={icon} size={20} />
      <div>
        <strong>{title}</strong>
        <p>{children}</p>
      </div>
    </div>
  )
}
