import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import type { Cell } from './figures.ts'
import { firstLoad } from './first-load.ts'
import { measureCell } from './measure-cell.ts'
import type { BenchOptions } from './options.ts'
import { servePeers } from './peer-pages.ts'
import { tableOf } from './table.ts'

/**
 * Measures every peer with every number of notes, round after round. The order of the peers turns round with every
 * round, so that a machine that gets busier or warmer favours none. Writes the JSON after every cell.
 */
export async function runPeers(options: BenchOptions): Promise<string> {
  const { peers, sizes, rounds, only } = options
  const isWanted = (measure: string) => only === null || only.has(measure)
  const pages = await servePeers(peers)
  const cells: Cell[] = []
  try {
    for (let round = 0; round < rounds; round++)
      for (const n of sizes)
        for (const peer of round % 2 === 0 ? peers : peers.toReversed()) {
          const first = round === 0 && n === sizes[0] && isWanted('load')
          const load = first ? { load: await firstLoad(pages, peer) } : {}
          const cell = await measureCell(pages, { peer, n, round }, isWanted).catch(
            (error: unknown): Cell => ({
              peer,
              n,
              round,
              figures: {},
              failures: [String(error).split('\n')[0] ?? ''],
            }),
          )
          cells.push({ ...cell, figures: { ...load, ...cell.figures } })
          console.error(
            `round ${round + 1} of ${rounds}, ${n} notes, ${peer}${cell.failures.length ? ': failed in part' : ''}`,
          )
          write(options, cells)
        }
  } finally {
    await pages.close()
  }
  return tableOf(cells)
}

function write({ out, rounds }: BenchOptions, cells: readonly Cell[]): void {
  const file = path.resolve(projectRoot, out)
  const [cpu] = os.cpus()
  const machine = { cpu: cpu?.model ?? 'unknown', cores: os.cpus().length, node: process.version }
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify({ machine, rounds, cells }, null, 2)}\n`)
}
