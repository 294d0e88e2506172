/** What is measured, and how often. */
export interface BenchOptions {
  readonly peers: readonly string[]
  readonly sizes: readonly number[]
  readonly rounds: number
  /** The measures to take; null for all. */
  readonly only: ReadonlySet<string> | null
  /** Where the JSON goes, as a path. */
  readonly out: string
}

export const peers = ['jejak', 'excalidraw', 'tldraw', 'limit-blit', 'limit-empty'] as const

/** Those that have to be installed. */
export const installedPeers: ReadonlySet<string> = new Set(['excalidraw', 'tldraw'])

export const usage = `npm run bench:peers -- [options]
  --peers jejak,excalidraw   which ones (${peers.join(', ')})
  --n 200,1000,5000          how many notes
  --rounds 5                 how often everything is measured
  --only pan,zoom            load, open, pan, zoom, drag, type, memory, png, reopen
  --out file.json            where the figures go (output/bench/peers.json)`

/** Reads the command line. Throws with one sentence when it can't be understood. */
export function readOptions(args: readonly string[]): BenchOptions {
  const given = new Map<string, string>()
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i] ?? ''
    const value = args[i + 1]
    if (!['--peers', '--n', '--rounds', '--only', '--out'].includes(name) || value === undefined)
      throw new Error(`"${name}" is not an option, or lacks its value.\n${usage}`)
    given.set(name, value)
  }
  const list = (name: string) => given.get(name)?.split(',')
  const chosen = list('--peers') ?? peers
  const unknown = chosen.find(name => !peers.some(peer => peer === name))
  if (unknown !== undefined) throw new Error(`There is no peer "${unknown}".`)
  const sizes = (list('--n') ?? ['200', '1000', '5000']).map(Number)
  const rounds = Number(given.get('--rounds') ?? 5)
  if (![...sizes, rounds].every(number => Number.isInteger(number) && number > 0))
    throw new Error('Sizes and rounds are whole numbers above 0.')
  const only = list('--only')
  return {
    peers: chosen,
    sizes,
    rounds,
    only: only ? new Set(only) : null,
    out: given.get('--out') ?? 'output/bench/peers.json',
  }
}
