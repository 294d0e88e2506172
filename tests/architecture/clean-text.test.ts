import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'

const notOurs = new Set(['node_modules', 'dist', 'dist-electron', 'release', 'output', '.git'])
const texts = /\.(ts|tsx|mjs|cjs|js|json|css|html|md|svg|txt|yml|jejak)$|^\.(npmrc|gitignore)$|^run$/

/** Every text file of the project by its path in it. */
function textFiles(folder = ''): string[] {
  return fs.readdirSync(path.join(projectRoot, folder), { withFileTypes: true }).flatMap(entry => {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : textFiles(file)
    return texts.test(entry.name) ? [file] : []
  })
}

/** Written so that this file does not find itself. */
const forbidden: readonly [string, RegExp][] = [
  ['a path of one machine', new RegExp(`(^|[^\\w.-])/(${['tmp', 'work', 'root', 'home'].join('|')})/`)],
  [
    'a folder outside the project',
    new RegExp(`${'shared'}/(product|design|facts|anchors|look|fixtures|bench|prototypes|hooks)\\b`),
  ],
  ['the host of a package registry', new RegExp(`https?://[^\\s"'\`]*${'regist'}`)],
]

test.each(forbidden)('no file names %s', (_what, pattern) => {
  const found = textFiles().flatMap(file =>
    fs
      .readFileSync(path.join(projectRoot, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.slice(0, 120)}`] : [])),
  )
  expect(found).toEqual([])
})
