import fs from 'node:fs/promises'
import path from 'node:path'
import type { ConversionRead, ConversionWritten } from '../shared/conversion-bridge.ts'
import { writeAtomically } from './atomic-write.ts'
import { isSameFile } from './is-same-file.ts'

/** The files of one conversion: those of its command line, and the numbered ones beside them. */
export interface ConversionFiles {
  read(file: string): Promise<ConversionRead>
  isThere(file: string): Promise<boolean>
  /** What was read is never written over: its trouble has the code "ESAME". */
  write(file: string, bytes: Uint8Array): Promise<ConversionWritten>
}

/** `args`: what was typed. `folder`: where paths begin. Whatever else is asked for rejects. */
export function conversionFiles(args: readonly string[], folder: string): ConversionFiles {
  const placeOf = (file: string, isNamed: boolean) => {
    if (!isNamed) throw new Error('Refused: the command line names no such file.')
    return path.resolve(folder, file)
  }
  // "trip.png" stands for "trip-2.png" too: a file with several maps gives several.
  const writable = (file: string) =>
    placeOf(
      file,
      [file, file.replace(/-\d+(\.[^.]*)$/, '$1')].some(name => args.includes(name)),
    )
  const read: string[] = []
  return {
    async read(file) {
      const place = placeOf(file, args.includes(file))
      read.push(place)
      try {
        return { kind: 'read', bytes: new Uint8Array(await fs.readFile(place)) }
      } catch (error) {
        return { kind: 'trouble', code: codeOf(error) }
      }
    },
    async isThere(file) {
      return fs.lstat(writable(file)).then(
        () => true,
        () => false,
      )
    },
    async write(file, bytes) {
      const place = writable(file)
      if ((await Promise.all(read.map(one => isSameFile(one, place)))).includes(true))
        return { kind: 'trouble', code: 'ESAME' }
      try {
        await writeAtomically(place, bytes)
      } catch (error) {
        return { kind: 'trouble', code: codeOf(error) }
      }
      const short = path.relative(folder, place)
      return { kind: 'written', shown: short.startsWith('..') ? place : short }
    },
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : error.message
}
