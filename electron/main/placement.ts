/** Part of a desktop; device-independent pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a window was. */
export interface Place {
  /** Its bounds while neither maximised nor in full screen. */
  readonly bounds: Box
  readonly maximised: boolean
  readonly fullScreen: boolean
}

export const smallestWindow = { width: 720, height: 480 }
export const usualWindow = { width: 1280, height: 840 }

/** What of a window has to be on a screen so that it can be grasped. */
const titleBar = { height: 32, width: 120 }
/** How far a window is put from one that it would hide. */
const stagger = 28

/**
 * The bounds of a window that was at `was` (null: never before) on the screens that are there now, the main one first.
 * It stays where it was as long as its title bar can be grasped; else it comes onto the screen that has most of it, or
 * onto the main one. It never hides one of `others` whole.
 */
export function boundsFor(was: Box | null, workAreas: readonly Box[], others: readonly Box[] = []): Box {
  const [main] = workAreas
  if (!main) return was ?? { x: 0, y: 0, ...usualWindow }
  const area = was ? areaWithMost(was, workAreas) : main
  let box = was && canBeGrasped(was, workAreas) ? was : moveInto(was ?? centred(main), area)
  // Whoever has that many windows has other ways to find them.
  for (let step = 0; step < 10 && others.some(other => other.x === box.x && other.y === box.y); step++) {
    const { x, y, width, height } = box
    const next = { x: x + stagger, y: y + stagger, width, height }
    box = canBeGrasped(next, workAreas) ? next : { ...next, x: area.x, y: area.y }
  }
  return box
}

function centred(area: Box): Box {
  const width = Math.min(usualWindow.width, area.width)
  const height = Math.min(usualWindow.height, area.height)
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  }
}

function moveInto(box: Box, area: Box): Box {
  const width = Math.min(Math.max(box.width, smallestWindow.width), area.width)
  const height = Math.min(Math.max(box.height, smallestWindow.height), area.height)
  return {
    x: clamp(box.x, area.x, area.x + area.width - width),
    y: clamp(box.y, area.y, area.y + area.height - height),
    width,
    height,
  }
}

function canBeGrasped(box: Box, workAreas: readonly Box[]): boolean {
  return workAreas.some(area => {
    const bar = overlap({ ...box, height: titleBar.height }, area)
    return bar.width >= titleBar.width && bar.height === titleBar.height
  })
}

function areaWithMost(box: Box, workAreas: readonly Box[]): Box {
  const share = (area: Box) => {
    const { width, height } = overlap(box, area)
    return width * height
  }
  return workAreas.reduce((best, area) => (share(area) > share(best) ? area : best))
}

function overlap(a: Box, b: Box): { readonly width: number; readonly height: number } {
  const span = (from: number, to: number) => Math.max(0, to - from)
  return {
    width: span(Math.max(a.x, b.x), Math.min(a.x + a.width, b.x + b.width)),
    height: span(Math.max(a.y, b.y), Math.min(a.y + a.height, b.y + b.height)),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
