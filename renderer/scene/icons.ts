import { icons } from './icons.generated.ts'

/** The line icons that the app knows. */
export type IconName = keyof typeof icons

/** An icon as one SVG path on a grid of 24 units, to be stroked 1.75 units wide with round caps and joins. */
export function iconPath(name: IconName): string {
  return icons[name]
}
