import type { OverlayBrush } from './overlay-brush.ts'

/** The edge of a lane or a step that is under the pointer or held by it: board `y` of a lane's, `x` of a step's. */
function heldEdge({ state }: OverlayBrush): { readonly way: 'across' | 'down'; readonly at: number } | null {
  const { hover, tool, scene } = state
  const of = tool.state === 'resizing' ? tool.of : tool.state === 'idle' ? edgeOf(hover) : null
  if (!of) return null
  if (of.kind === 'lane') {
    const row = scene.rowOf.get(of.id)
    return row ? { way: 'across', at: row.y + row.height } : null
  }
  const column = scene.columnOf.get(of.id)
  return column ? { way: 'down', at: column.x + column.width } : null
}

function edgeOf(hover: OverlayBrush['state']['hover']) {
  if (hover?.kind === 'lane-edge') return { kind: 'lane', id: hover.id } as const
  return hover?.kind === 'step-edge' ? ({ kind: 'step', id: hover.id } as const) : null
}

/** The held edge in the labels or the headers, in the accent colour. */
export function paintEdge(brush: OverlayBrush, strip: 'headers' | 'labels'): void {
  const edge = heldEdge(brush)
  if (!edge || (edge.way === 'across') !== (strip === 'labels')) return
  const { metrics } = brush.state.scene
  stroke(brush, edge, 0, strip === 'labels' ? metrics.labelWidth : metrics.headerHeight)
}

/** The same edge carried on through the grid while it is dragged. */
export function paintEdgeInGrid(brush: OverlayBrush): void {
  const { scene, tool } = brush.state
  const edge = tool.state === 'resizing' ? heldEdge(brush) : null
  if (!edge) return
  if (edge.way === 'across') stroke(brush, edge, scene.metrics.labelWidth, scene.width)
  else stroke(brush, edge, scene.metrics.headerHeight, scene.height)
}

function stroke(
  { ctx, theme, pixel }: OverlayBrush,
  { way, at }: { readonly way: 'across' | 'down'; readonly at: number },
  from: number,
  to: number,
): void {
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = 2 * pixel
  ctx.beginPath()
  ctx.moveTo(way === 'across' ? from : at, way === 'across' ? at : from)
  ctx.lineTo(way === 'across' ? to : at, way === 'across' ? at : to)
  ctx.stroke()
}
