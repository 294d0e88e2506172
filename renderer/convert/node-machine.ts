import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { writeAtomically } from '../../electron/main/atomic-write.ts'
import { isSameFile } from '../../electron/main/is-same-file.ts'
import { write } from '../export/write.ts'
import type { ConvertMachine } from './convert-machine.ts'
import { sceneOf } from './map-scene.ts'
import { nodeTools } from './node-tools.ts'

/** Where a conversion happens. */
export interface Place {
  /** The folder that paths begin from. */
  readonly folder: string
  /** The folder of the bundled face. */
  readonly fonts: string
}

/** A conversion in Node, with a canvas of its own. */
export function nodeMachine({ folder, fonts }: Place): ConvertMachine {
  const placeOf = (file: string) => path.resolve(folder, file)
  const read: string[] = []
  return {
    // 96 random bits, so that two maps can be merged without a clash.
    ids: () => randomBytes(12).toString('base64url'),
    async read(file) {
      read.push(placeOf(file))
      return new Uint8Array(await fs.readFile(placeOf(file)))
    },
    isThere: file =>
      fs.lstat(placeOf(file)).then(
        () => true,
        () => false,
      ),
    async write(file, bytes) {
      if ((await Promise.all(read.map(one => isSameFile(one, placeOf(file))))).includes(true))
        throw Object.assign(new Error('The input would be written over.'), { code: 'ESAME' })
      await writeAtomically(placeOf(file), bytes)
      const short = path.relative(folder, placeOf(file))
      return short.startsWith('..') ? placeOf(file) : short
    },
    scene: async (document, language) => sceneOf(document, language, fonts),
    make: (format, source, options) => write(format, source, options, nodeTools(fonts)),
  }
}
