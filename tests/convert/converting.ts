import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { runConvert } from '../../renderer/convert/run-convert.ts'

/** The folder of the bundled face. */
export const fonts = path.join(projectRoot, 'assets/fonts')

/** What the command line answered. */
export interface Answer {
  readonly code: number
  /** Everything on the standard output, line by line, and on the standard error. */
  readonly said: readonly string[]
  readonly complained: readonly string[]
}

/** An empty folder that is there until the test ends. */
export function emptyFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-convert-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs `jejak convert …args` in a folder. */
export async function convertIn(folder: string, ...args: readonly string[]): Promise<Answer> {
  const said: string[] = []
  const complained: string[] = []
  const code = await runConvert(args, {
    program: 'jejak convert',
    folder,
    fonts,
    say: line => said.push(line),
    complain: line => complained.push(line),
  })
  return { code, said, complained }
}
