import { type FontWeight, fontFamily } from '../scene/fonts.ts'

/** The files of the bundled face, the same as in the style sheet. */
const files: Readonly<Record<FontWeight, string>> = {
  400: new URL('../../assets/fonts/inter-400.woff2', import.meta.url).href,
  500: new URL('../../assets/fonts/inter-500.woff2', import.meta.url).href,
  600: new URL('../../assets/fonts/inter-600.woff2', import.meta.url).href,
}

let loading: Promise<void> | null = null

/**
 * Loads the bundled face into a worker, once. Without it every line would be drawn in another face, so a failure
 * is passed on and tried again the next time.
 */
export function loadMapFonts(fonts: FontFaceSet): Promise<void> {
  loading ??= load(fonts).catch(error => {
    loading = null
    throw error
  })
  return loading
}

async function load(fonts: FontFaceSet): Promise<void> {
  const faces = Object.entries(files).map(
    ([weight, file]) => new FontFace(fontFamily, `url("${file}")`, { weight }),
  )
  for (const face of await Promise.all(faces.map(face => face.load()))) fonts.add(face)
}
