import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Drawings and faces that came into the repository by a script, with the file of their licence. */
const drawn = [
  { name: 'Inter', what: 'the face of the app', file: 'inter.txt' },
  { name: 'Lucide', what: 'line icons', file: 'lucide.txt' },
]

/** Packages that only the shell bundles; those of the page are seen while it is built. */
const ofTheShell = ['valibot']

/**
 * Writes `licences.txt` beside the page: name, version and licence text of everything that is bundled, always in the
 * same order. `page` is for the build itself, `workers` for those of its workers, which know no other.
 */
export function licences(): { page: Plugin; workers: () => Plugin[] } {
  const folders = new Set<string>()
  const note = (ids: Iterable<string>) => {
    for (const id of ids) {
      const folder = packageFolder(id)
      if (folder) folders.add(folder)
    }
  }
  return {
    workers: () => [
      {
        name: 'licences-of-workers',
        apply: 'build',
        generateBundle: (_options, bundle) => note(rendered(bundle)),
      },
    ],
    page: {
      name: 'licences',
      apply: 'build',
      generateBundle(_options, bundle) {
        note(rendered(bundle))
        for (const name of ofTheShell) folders.add(path.join(root, 'node_modules', name))
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesOf([...folders]) })
      },
    },
  }
}

/** The modules of which something is left in the files. */
function* rendered(bundle: Readonly<Record<string, { type: string }>>): Iterable<string> {
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && 'moduleIds' in chunk) yield* chunk.moduleIds as string[]
}

/** The folder of the package that a module belongs to, or null. */
function packageFolder(id: string): string | null {
  const [, folder] = /^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(id) ?? []
  return folder && fs.existsSync(path.join(folder, 'package.json')) ? folder : null
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
}

function licencesOf(folders: readonly string[]): string {
  const packages = folders
    .map(folder => {
      const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest
      return { title: `${manifest.name} ${manifest.version}`, text: licenceText(folder, manifest) }
    })
    .concat(
      drawn.map(({ name, what, file }) => ({
        title: `${name}, ${what}`,
        text: fs.readFileSync(path.join(root, 'assets/licences', file), 'utf8'),
      })),
    )
    .sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1))
  const head =
    'Jejak is made with the works below. The desktop app also holds Electron, whose licence and that of Chromium lie in its folder.'
  const parts = packages.map(({ title, text }) => `${title}\n${'-'.repeat(title.length)}\n\n${tidy(text)}`)
  return `${[head, ...parts].join('\n\n\n')}\n`
}

/** The text that the package brings; where it brings none, the name of its licence. */
function licenceText(folder: string, { name, license }: Manifest): string {
  const file = fs
    .readdirSync(folder)
    .sort()
    .find(entry => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry))
  if (file) return fs.readFileSync(path.join(folder, file), 'utf8')
  if (!license) throw new Error(`${name} says nothing of its licence.`)
  return `Licence: ${license}`
}

function tidy(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
}
