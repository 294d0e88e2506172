import type { EmotionScore } from '../journey/vocabulary.ts'
import type { FaceMark } from '../scene/marks.ts'
import type { Brush } from './brush.ts'
import {
  eyeStroke,
  eyes,
  faceCircle,
  faceGrid,
  faceStroke,
  faces,
  mouthStroke,
  unscoredDash,
} from './faces.ts'
import { withBounds } from './path-bounds.ts'

const wholeGrid = { x: 0, y: 0, width: faceGrid, height: faceGrid }
const mouths = new Map<EmotionScore, Path2D>()
let eyesPath: Path2D | null = null

function mouthOf(score: EmotionScore): Path2D {
  let path = mouths.get(score)
  if (!path) {
    path = withBounds(new Path2D(faces[score].mouth), wholeGrid)
    mouths.set(score, path)
  }
  return path
}

/** Draws a face of the emotion scale, or the dashed ring of a card that has no score. */
export function paintFace({ ctx, theme, detail }: Brush, mark: FaceMark, x: number, y: number): void {
  const middle = faceGrid / 2
  const scale = mark.radius / middle
  ctx.save()
  ctx.translate(x + mark.x, y + mark.y)
  ctx.scale(scale, scale)
  ctx.beginPath()
  ctx.arc(0, 0, faceCircle, 0, 2 * Math.PI)
  ctx.lineWidth = faceStroke
  if (mark.score === null) {
    ctx.fillStyle = theme.canvas
    ctx.fill()
    ctx.strokeStyle = theme['line-3']
    ctx.setLineDash(unscoredDash as number[])
    ctx.stroke()
    ctx.restore()
    return
  }
  const drawing = faces[mark.score]
  ctx.fillStyle = theme[drawing.fill]
  ctx.fill()
  if (detail !== 'blocks') {
    ctx.strokeStyle = theme['face-ink']
    ctx.stroke()
  }
  if (detail === 'full') {
    ctx.translate(-middle, -middle)
    ctx.lineCap = 'round'
    ctx.lineJoin = 'round'
    ctx.lineWidth = eyeStroke
    eyesPath ??= withBounds(new Path2D(eyes), wholeGrid)
    ctx.stroke(eyesPath)
    const mouth = mouthOf(mark.score)
    ctx.lineWidth = mouthStroke
    if (drawing.mouthFilled) {
      ctx.fillStyle = theme['face-ink']
      ctx.fill(mouth)
    }
    ctx.stroke(mouth)
  }
  ctx.restore()
}
