import type { Page } from 'playwright-core'
import type { Box } from '../../renderer/scene/geometry.ts'

/** What a line of text leaves on the screen. CSS pixels from the left of the box. */
export interface Ink {
  readonly left: number
  readonly right: number
  /** How much two lines have their ink in the same columns: from 0 to 1. */
  alike(other: Ink): number
  readonly columns: readonly boolean[]
}

/** The ink of the lines that show in a box of the page, from its top; lines without any are left out. */
export async function inkOf(page: Page, box: Box, lineHeight: number): Promise<Ink[]> {
  const clip = {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  }
  const picture = (await page.screenshot({ clip })).toString('base64')
  const lines = await page.evaluate(
    async ([base64, wide, height]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const scale = image.width / wide
      // The ground is the colour of most pixels; ink is what differs from it clearly.
      const counts = new Map<number, number>()
      const colour = (i: number) => (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!
      for (let i = 0; i < data.length; i += 4) counts.set(colour(i), (counts.get(colour(i)) ?? 0) + 1)
      const ground = [...counts].sort((a, b) => b[1] - a[1])[0]![0]
      const differs = (i: number) =>
        Math.abs(data[i]! - (ground >> 16)) +
          Math.abs(data[i + 1]! - ((ground >> 8) & 255)) +
          Math.abs(data[i + 2]! - (ground & 255)) >
        120
      const found: boolean[][] = []
      for (let top = 0; top + 1 < image.height; top += height * scale) {
        const columns: boolean[] = []
        for (let x = 0; x < image.width; x++) {
          let ink = false
          for (let y = Math.round(top); y < Math.min(image.height, top + height * scale); y++)
            ink ||= differs((y * image.width + x) * 4)
          columns.push(ink)
        }
        found.push(columns)
      }
      return found
    },
    [picture, clip.width, lineHeight] as const,
  )
  return lines.filter(columns => columns.includes(true)).map(lineOf)
}

function lineOf(columns: readonly boolean[]): Ink {
  return {
    left: columns.indexOf(true),
    right: columns.lastIndexOf(true),
    columns,
    alike(other) {
      // Edges are softened differently by the two: a column counts when its neighbour has ink.
      const near = (list: readonly boolean[], i: number) => list[i - 1] || list[i] || list[i + 1]
      let same = 0
      let all = 0
      for (let i = 0; i < columns.length; i++) {
        if (!columns[i] && !other.columns[i]) continue
        all++
        if (near(columns, i) && near(other.columns, i)) same++
      }
      return all === 0 ? 0 : same / all
    },
  }
}
