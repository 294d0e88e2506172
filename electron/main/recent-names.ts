import path from 'node:path'

/** What files are called in a list: by their name, and with their folder where two have the same. */
export function namesOf(files: readonly string[]): string[] {
  return files.map(file => {
    const name = path.basename(file)
    const isAlone = files.filter(one => path.basename(one) === name).length === 1
    return isAlone ? name : `${name} (${path.basename(path.dirname(file))})`
  })
}
