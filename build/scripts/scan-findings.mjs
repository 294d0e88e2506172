// @ts-check
/** What the security linter of Electron apps found, compared with what is explained. */
import path from 'node:path'

/**
 * @typedef {{ check: string, file: string, sample: string }} Finding the file from the project's root, with slashes;
 * "N/A" where it is about the whole
 * @typedef {{ check: string, file: string, reason: string }} Explained one line covers every such finding in a file
 */

/**
 * Reads the linter's table.
 * @param {string} csv
 * @param {string} root the folder that files are named from
 * @returns {Finding[]}
 */
export function readFindings(csv, root) {
  const [head = '', ...lines] = csv.split('\n').filter(line => line.trim() !== '')
  if (!head.startsWith('issue,')) throw new Error('The security linter wrote something else than its table.')
  return lines.map(line => {
    const [check = '', , , file = '', , sample = ''] = cellsOf(line)
    return {
      check,
      sample,
      file: file === 'N/A' ? file : path.relative(root, file).split(path.sep).join('/'),
    }
  })
}

/**
 * @param {readonly Finding[]} found
 * @param {readonly Explained[]} explained
 * @returns {{ unexplained: Finding[], idle: Explained[] }} what nobody explained, and explanations of nothing
 */
export function compareFindings(found, explained) {
  /** @type {(one: { check: string, file: string }, other: { check: string, file: string }) => boolean} */
  const isSame = (one, other) => one.check === other.check && one.file === other.file
  return {
    unexplained: found.filter(
      finding => !explained.some(one => one.reason.length > 20 && isSame(one, finding)),
    ),
    idle: explained.filter(one => !found.some(finding => isSame(one, finding))),
  }
}

/** @param {string} line cells with or without quotation marks, as the linter writes them */
function cellsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"(?!,|$))*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain?.trim() ?? '',
  )
}
