import { fonts } from '../../scene/fonts.ts'
import type { Box } from '../../scene/geometry.ts'
import { sceneLayers, visitMarks } from '../../scene/visit-marks.ts'
import type { PngOptions } from '../export-options.ts'
import type { ExportSource } from '../export-source.ts'
import { maxPixels, planPng } from './png-plan.ts'

/** What to expect of a picture, for telling before it is made. Within about half and double of what comes. */
export interface PngEstimate {
  /** Pixels of the picture. */
  readonly width: number
  readonly height: number
  /** Of the file. */
  readonly bytes: number
  readonly seconds: number
}

/** What an estimate is made from: the map, and how many bytes its pictures have together. */
export interface EstimateSource extends Pick<ExportSource, 'document' | 'scene'> {
  readonly pictureBytes: number
}

/** Pixels that are drawn and encoded in a second on an ordinary laptop. */
const usualPace = 20_000_000

/**
 * About how large the file of a picture will be and how long it will take, or null when there is nothing to draw or it
 * would be too large. `pace` is how many pixels this machine made in a second the last time, where that is known.
 */
export function estimatePng(
  { document, scene, pictureBytes }: EstimateSource,
  { content, scale, embed }: PngOptions,
  pace: number = usualPace,
): PngEstimate | null {
  const plan = planPng(scene, content, scale)
  if (!plan.ok) return null
  const { width, height, parts } = plan.value
  const pixels = width * height
  let lettering = 0
  let pictures = 0
  const count = (part: Box) =>
    visitMarks(scene, part, sceneLayers, mark => {
      if (mark.kind === 'image') pictures += mark.width * mark.height
      if (mark.kind === 'text') for (const line of mark.lines) lettering += line.width * fonts[mark.font].size
    })
  for (const part of parts) count(part)
  // Edges of letters grow with the scale, their plain insides hardly cost anything; our own encoder packs half as small.
  const edges = (lettering * letteringBytes + (pixels / scale ** 2) * plainBytes) * scale ** 1.3
  const drawn = edges * (pixels > maxPixels ? stripShare : 1) + pictures * scale ** 2 * photoBytes
  return {
    width,
    height,
    bytes: Math.round(drawn + (embed ? document.records.size * recordBytes + pictureBytes : 0)),
    seconds: 0.3 + pixels / pace,
  }
}

/** Bytes for each board pixel of lines of text, of plain ground, of a photo, at 100 %. Fitted to maps of 200 to 5,000 cards. */
const letteringBytes = 0.75
const plainBytes = 0.02
const photoBytes = 1.6
/** What strips take of what the machine's own encoder takes. */
const stripShare = 0.45
/** A record in the embedded map, compressed. */
const recordBytes = 60
