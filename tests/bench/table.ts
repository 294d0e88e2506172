import { type Cell, type FigureName, figureNames } from './figures.ts'

/** The median; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}

/** Medians over all rounds as Markdown: a row for each figure, a column for each peer, one value for each size. */
export function tableOf(cells: readonly Cell[]): string {
  const peers = [...new Set(cells.map(cell => cell.peer))]
  const sizes = [...new Set(cells.map(cell => cell.n))]
  const figureOf = (name: FigureName, peer: string, n: number) => {
    const found = cells.filter(cell => cell.peer === peer && cell.n === n)
    return median(found.flatMap(({ figures }) => figures[name] ?? []))
  }
  const names = Object.keys(figureNames) as FigureName[]
  const rows = names.flatMap(name => {
    const values = peers.map(peer => sizes.map(n => figureOf(name, peer, n)))
    if (values.flat().every(value => value === null)) return []
    return [`| ${figureNames[name]} | ${values.map(cellText).join(' | ')} |`]
  })
  const failures = new Set(
    cells.flatMap(({ peer, n, failures }) => failures.map(line => `- ${peer}, ${n} notes: ${line}`)),
  )
  return [
    `| ${sizes.map(n => n.toLocaleString('en')).join(' / ')} notes | ${peers.join(' | ')} |`,
    `| --- |${' --: |'.repeat(peers.length)}`,
    ...rows,
    ...(failures.size > 0 ? ['', 'What did not work:', '', ...failures] : []),
  ].join('\n')
}

/** The values of one peer, "4.7 / 5.1 / 5.3"; a single one where the number of notes makes no difference. */
function cellText(values: readonly (number | null)[]): string {
  if (values.every(value => value === null)) return '–'
  const known = values.filter(value => value !== null)
  if (known.length === 1 && values.length > 1 && values[0] !== null) return rounded(known[0] ?? null)
  return values.map(rounded).join(' / ')
}

function rounded(value: number | null): string {
  if (value === null) return '–'
  return Math.abs(value) >= 20 ? value.toFixed(0) : value.toFixed(1)
}
