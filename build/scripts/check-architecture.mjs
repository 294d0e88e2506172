// @ts-check
/**
 * `npm run architecture`: holds the arrows between the folders. It reads imports with the bundler's own parser,
 * since the checkers on offer need a TypeScript older than this project's.
 */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'vite'
import { arrows, compositionRoots, confinedPackages, entry } from '../architecture-rules.mjs'
import { projectRoot } from './project-root.mjs'

/** @typedef {ReadonlyMap<string, string>} Sources text of the files by their path in the project, with "/" */

/**
 * Every broken rule, one sentence each; empty when all is well.
 * @param {Sources} sources
 * @returns {string[]}
 */
export function findViolations(sources) {
  const imports = new Map([...sources].map(([file, text]) => [file, importsOf(file, text)]))
  const violations = []
  for (const [file, specifiers] of imports) {
    for (const specifier of specifiers) {
      const wrong = specifier.startsWith('.')
        ? wrongArrow(sources, file, resolve(file, specifier))
        : wrongPackage(file, specifier)
      if (wrong) violations.push(`${file} imports ${specifier}: ${wrong}`)
    }
    if (isBarrel(file)) violations.push(`${file}: name files after the one thing they hold, not "index"`)
  }
  return [...violations, ...circles(imports)]
}

/** All source files of the page, the shell and the command line. */
export function readSources() {
  /** @type {Map<string, string>} */
  const sources = new Map()
  /** @param {string} folder */
  const add = folder => {
    for (const entry of fs.readdirSync(path.join(projectRoot, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`
      if (entry.isDirectory()) add(name)
      else if (/\.(ts|tsx|css|json)$/.test(name))
        sources.set(name, fs.readFileSync(path.join(projectRoot, name), 'utf8'))
    }
  }
  add('renderer')
  add('electron')
  return sources
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {string[]}
 */
function importsOf(file, text) {
  if (!/\.tsx?$/.test(file)) return []
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} can't be read: ${errors[0]?.message}`)
  const found = module.staticImports.map(one => one.moduleRequest.value)
  for (const one of module.staticExports) {
    for (const entry of one.entries) if (entry.moduleRequest) found.push(entry.moduleRequest.value)
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const name = text.slice(moduleRequest.start, moduleRequest.end)
    if (/^['"]/.test(name)) found.push(name.slice(1, -1))
  }
  // Types named in place, and workers, are imports too.
  for (const pattern of [
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)\./g,
    /new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g,
  ]) {
    for (const match of text.matchAll(pattern)) if (match[1]) found.push(match[1])
  }
  return [...new Set(found)]
}

/**
 * @param {string} file
 * @param {string} specifier
 */
function resolve(file, specifier) {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, '')))
}

/**
 * @param {Sources} sources
 * @param {string} from
 * @param {string} to
 */
function wrongArrow(sources, from, to) {
  if (!sources.has(to))
    return fs.existsSync(path.join(projectRoot, to)) ? outside(to) : 'there is no such file'
  if (to === entry) return 'nobody imports the entry'
  if (isCompositionRoot(from)) return to.startsWith('renderer/') ? null : 'it is not part of the page'
  if (isCompositionRoot(to)) return 'nobody imports from where the parts are put together'
  const home = folderOf(from)
  const target = folderOf(to)
  if (!home) return 'its own folder has no arrows in build/architecture-rules.mjs'
  if (!target) return 'that folder has no arrows in build/architecture-rules.mjs'
  return home === target || [target, to].some(one => arrowsOf(home).includes(one))
    ? null
    : `${home} may not import from ${target}`
}

/** @param {string} file */
function isCompositionRoot(file) {
  return compositionRoots.some(place => file.startsWith(place))
}

/** @param {string} to */
function outside(to) {
  return to.startsWith('assets/') ? null : 'it is neither source nor asset'
}

/**
 * @param {string} from
 * @param {string} specifier
 */
function wrongPackage(from, specifier) {
  if (specifier.startsWith('node:')) {
    return /^(?:electron\/main|renderer\/convert)\//.test(from)
      ? null
      : 'only the main process and the command line use Node'
  }
  if (from.startsWith('electron/shared/')) return 'the contract imports nothing'
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const rule = confinedPackages.find(({ packages }) => packages.includes(name))
  if (!rule || rule.places.some(place => from.startsWith(place))) return null
  return `${name} belongs in ${rule.places.join(', ')} only`
}

/** @param {string} file */
function isBarrel(file) {
  return /(^|\/)index\.tsx?$/.test(file)
}

/** @param {string} file */
function folderOf(file) {
  return Object.keys(arrows).find(folder => file.startsWith(`${folder}/`)) ?? null
}

/**
 * @param {string} folder
 * @returns {readonly string[]}
 */
function arrowsOf(folder) {
  return /** @type {Record<string, readonly string[]>} */ (arrows)[folder] ?? []
}

/**
 * Each circle of files that import each other, once.
 * @param {ReadonlyMap<string, readonly string[]>} imports
 */
function circles(imports) {
  /** @type {string[]} */
  const found = []
  /** @type {Set<string>} */
  const done = new Set()
  /** @param {string} file @param {readonly string[]} trail */
  const follow = (file, trail) => {
    const start = trail.indexOf(file)
    if (start >= 0) {
      found.push(`a circle: ${[...trail.slice(start), file].join(' → ')}`)
      return
    }
    if (done.has(file)) return
    for (const specifier of imports.get(file) ?? []) {
      if (specifier.startsWith('.')) follow(resolve(file, specifier), [...trail, file])
    }
    done.add(file)
  }
  for (const file of imports.keys()) follow(file, [])
  return found
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const violations = findViolations(readSources())
  for (const violation of violations) console.error(violation)
  console.log(
    violations.length === 0 ? 'The architecture rules hold.' : `${violations.length} rules are broken.`,
  )
  process.exit(violations.length === 0 ? 0 : 1)
}
