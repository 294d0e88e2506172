import { createRequire } from 'node:module'
import path from 'node:path'
import type * as Skia from '@napi-rs/canvas'
import { fontFamily } from '../scene/fonts.ts'

type SkiaModule = typeof Skia

let loaded: SkiaModule | null = null

/**
 * The canvas of the command line in Node: `@napi-rs/canvas`. It is Skia, which also draws in Chromium, behind the same Canvas 2D
 * interface, so that one code draws a map here and there with the same letters, curves and colours. It comes ready made
 * for each system, without an install script, and needs neither a browser nor a display; other rasterisers either want
 * one, or would need the map as another language first (SVG) and draw its text by rules of their own.
 *
 * Loaded when it is first needed: tables and diagrams are written without it. `fonts` is the folder of the bundled face.
 * Throws where there is none for this system.
 */
export function nodeCanvas(fonts: string): SkiaModule {
  if (loaded) return loaded
  const skia = createRequire(import.meta.url)('@napi-rs/canvas') as SkiaModule
  for (const weight of [400, 500, 600])
    skia.GlobalFonts.registerFromPath(path.join(fonts, `inter-${weight}.ttf`), fontFamily)
  // Drawing code makes paths by the name that they have in every browser.
  Object.assign(globalThis, { Path2D: skia.Path2D })
  loaded = skia
  return skia
}
