/** Calls back when the window moves to a screen of another resolution, or the page is zoomed. Returns the way to stop. */
export function watchPixelRatio(onChange: (pixelRatio: number) => void): () => void {
  let query: MediaQueryList | null = null
  const changed = () => {
    listen()
    onChange(window.devicePixelRatio || 1)
  }
  const listen = () => {
    query?.removeEventListener('change', changed)
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    query.addEventListener('change', changed)
  }
  listen()
  return () => query?.removeEventListener('change', changed)
}
