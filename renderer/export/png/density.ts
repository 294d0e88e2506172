import { chunkBytes, densityChunk, headLength } from './png-chunks.ts'

/** The PNG with its resolution written in: 96 pixels to the inch at 100 %. The picture's bytes are not copied. */
export function withDensity(png: Blob, scale: number): Blob {
  const density = chunkBytes(densityChunk(96 * scale))
  return new Blob([png.slice(0, headLength), density, png.slice(headLength)], { type: 'image/png' })
}
