import fs from 'node:fs/promises'

/** Whether two paths lead to one file, by whatever links. A file that isn't there is no other's. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([one, other].map(file => fs.stat(file, { bigint: true })))
    return a !== undefined && a.dev === b?.dev && a.ino === b.ino
  } catch {
    return false
  }
}
