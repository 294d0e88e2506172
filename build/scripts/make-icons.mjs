// Writes renderer/scene/icons.generated.ts: the line icons that the app uses, each as one path on a 24-unit grid.
// The drawings are Lucide's (ISC licence, see assets/licences). Run after adding a name: npm run make:icons
import { readFileSync, writeFileSync } from 'node:fs'

const names = readFileSync(new URL('icon-names.txt', import.meta.url), 'utf8')
  .split('\n')
  .map(line => line.trim())
  .filter(line => line && !line.startsWith('#'))
  .sort()

const attribute = (tag, name, fallback = 0) =>
  Number(new RegExp(`\\s${name}="([^"]+)"`).exec(tag)?.[1] ?? fallback)
const text = (tag, name) => new RegExp(`\\s${name}="([^"]+)"`).exec(tag)?.[1] ?? ''
const circle = (cx, cy, rx, ry) =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`

function rect(tag) {
  const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(name => attribute(tag, name))
  const r = Math.min(attribute(tag, 'rx', attribute(tag, 'ry')), w / 2, h / 2)
  if (r === 0) return `M${x} ${y}h${w}v${h}h${-w}z`
  const arc = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${x + r} ${y}h${w - 2 * r}${arc(r, r)}v${h - 2 * r}${arc(-r, r)}h${-(w - 2 * r)}${arc(-r, -r)}v${-(h - 2 * r)}${arc(r, -r)}z`
}

/** A path that may follow another one: its first move made absolute, which a leading "m" is only when it stands alone. */
function standing(d) {
  const [, x, y, rest] = /^m\s*(-?[\d.]+)[\s,]*(-?\d*\.?\d+)(.*)$/s.exec(d) ?? []
  if (x === undefined) return d
  return `M${x} ${y}${/^[\s,]*[-.\d]/.test(rest) ? 'l' : ''}${rest.trimStart()}`
}

const toPath = {
  path: tag => standing(text(tag, 'd')),
  circle: tag => circle(attribute(tag, 'cx'), attribute(tag, 'cy'), attribute(tag, 'r'), attribute(tag, 'r')),
  ellipse: tag =>
    circle(attribute(tag, 'cx'), attribute(tag, 'cy'), attribute(tag, 'rx'), attribute(tag, 'ry')),
  line: tag =>
    `M${attribute(tag, 'x1')} ${attribute(tag, 'y1')}L${attribute(tag, 'x2')} ${attribute(tag, 'y2')}`,
  rect,
  polyline: tag => `M${text(tag, 'points').trim().split(/\s+/).join('L')}`,
  polygon: tag => `M${text(tag, 'points').trim().split(/\s+/).join('L')}z`,
}

const entries = names.map(name => {
  const svg = readFileSync(
    new URL(`../../node_modules/lucide-static/icons/${name}.svg`, import.meta.url),
    'utf8',
  )
  const shapes = [...svg.matchAll(/<(path|circle|ellipse|line|rect|polyline|polygon)\b[^>]*>/g)]
  if (shapes.length === 0) throw new Error(`no shapes in ${name}`)
  return `  '${name}':\n    '${shapes.map(([tag, kind]) => toPath[kind](tag)).join('')}',`
})

writeFileSync(
  new URL('../../renderer/scene/icons.generated.ts', import.meta.url),
  `// Made by build/scripts/make-icons.mjs from icon-names.txt. Drawings: Lucide, ISC licence.\nexport const icons = {\n${entries.join('\n')}\n} as const\n`,
)
console.log(`${names.length} icons`)
