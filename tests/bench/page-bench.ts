/** What `page/boot.js` offers in the page of every peer. */
export interface PageBench {
  prepare(n: number): Promise<{ cols: number; width: number; height: number }>
  open(): Promise<number>
  view(view: { x: number; y: number; zoom: number }): Promise<number>
  whenPainted(): Promise<void>
  frames(): Promise<void>
  box(id: string): { x: number; y: number; width: number; height: number }
  text(id: string): string
  /** Whether a dropped note goes to a place of the peer's choosing. */
  snaps(): boolean
  /** The wheel's delta that zooms by about 4 %. */
  zoomDelta(): number
  can(phase: string): boolean
  png(scale: number): Promise<{ wall: number; width: number; height: number }>
}

declare global {
  interface Window {
    bench: PageBench
    benchReady?: boolean
  }
}
