import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { buildIfStale } from '../../build/scripts/build.mjs'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { languages } from '../../renderer/journey/language.ts'

const dist = path.join(projectRoot, 'dist')

/** The larger one of the languages: the page loads the one that is spoken. */
function words(): string {
  const files = fs
    .readdirSync(path.join(dist, 'assets'))
    .filter(file => /^(?:en|id)-.{8}\.js$/.test(file))
    .map(file => path.join(dist, 'assets', file))
  expect(files).toHaveLength(languages.length)
  return files.reduce((a, b) => (fs.statSync(a).size > fs.statSync(b).size ? a : b))
}

/** The scripts and styles that the page needs before anything lazy: by file, gzipped size in bytes. */
function firstLoad(): Map<string, number> {
  const sizes = new Map<string, number>()
  const html = fs.readFileSync(path.join(dist, 'index.html'), 'utf8')
  const waiting = [...html.matchAll(/(?:src|href)="(\.\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) =>
    path.join(dist, file),
  )
  waiting.push(words())
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sizes.has(file)) continue
    const text = fs.readFileSync(file, 'utf8')
    sizes.set(file, gzipSync(text).length)
    if (!file.endsWith('.js')) continue
    const { staticImports, staticExports } = parseSync(file, text).module
    const exported = staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest ?? []),
    )
    for (const { value } of [...staticImports.map(({ moduleRequest }) => moduleRequest), ...exported]) {
      waiting.push(path.resolve(path.dirname(file), value))
    }
  }
  return sizes
}

test('library and board load with at most 300 kB of scripts and styles, gzipped', async () => {
  await buildIfStale(['renderer'])
  const sizes = firstLoad()
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const list = [...sizes].map(([file, size]) => `${path.relative(dist, file)} ${(size / 1000).toFixed(1)} kB`)
  console.log(`first load: ${(total / 1000).toFixed(1)} kB gzipped\n${list.join('\n')}`)
  // The entry and its styles at the least: a list that lost its files would pass for small.
  expect(sizes.size).toBeGreaterThan(1)
  expect(total).toBeLessThanOrEqual(300_000)
}, 120_000)
