// @ts-check
/**
 * `npm run scan:electron`: Doyensec's Electronegativity looks through the shell and the page. Every finding has to be
 * explained in tests/security/explained.json; one that is new, or an explanation for nothing, ends with an error.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectRoot } from './project-root.mjs'
import { compareFindings, readFindings } from './scan-findings.mjs'

const folder = path.join(projectRoot, 'tests/security')

// The linter is a package of its own, apart from the app's.
if (!fs.existsSync(path.join(folder, 'node_modules/.package-lock.json'))) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) stop('The security linter could not be installed.')
}

const { version } = readJson('node_modules/electron/package.json')
const found = ['electron', 'renderer'].flatMap(part => scan(path.join(projectRoot, part)))
/** @type {import('./scan-findings.mjs').Explained[]} */
const explained = readJson('tests/security/explained.json')
const { unexplained, idle } = compareFindings(found, explained)
for (const { check, file, sample } of unexplained)
  console.error(`New finding: ${check} in ${file}: ${sample}`)
for (const { check, file } of idle) console.error(`Explained, but no longer found: ${check} in ${file}`)
if (unexplained.length + idle.length > 0) stop('The security scan is not clean.')
console.log(`Security scan: ${found.length} findings, all explained in tests/security/explained.json.`)

/** @param {string} input */
function scan(input) {
  const output = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-scan-')), 'findings.csv')
  const program = path.join(folder, 'node_modules/@doyensec/electronegativity/dist/index.js')
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, '--input', input, '--output', output, '--electron-version', version],
    { encoding: 'utf8', cwd: path.dirname(output) },
  )
  // It ends well whatever it finds, and without a file when it broke down.
  if (status !== 0 || !fs.existsSync(output)) stop(`The security linter failed: ${stderr}`)
  const findings = readFindings(fs.readFileSync(output, 'utf8'), projectRoot)
  fs.rmSync(path.dirname(output), { recursive: true, force: true })
  return findings.map(one => (one.file === 'N/A' ? { ...one, file: path.basename(input) } : one))
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(fs.readFileSync(path.join(projectRoot, file), 'utf8'))
}

/**
 * @param {string} why
 * @returns {never}
 */
function stop(why) {
  console.error(why)
  process.exit(1)
}
