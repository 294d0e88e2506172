import fs from 'node:fs'
import { errorShape } from '../shared/error-shape.ts'
import { type LogSentence, shapeText } from './log-sentences.ts'
import { type RotatingFile, rotatingFile } from './rotating-file.ts'

/** What a line is about. */
export type LogArea =
  | 'start'
  | 'page'
  | 'window'
  | 'messages'
  | 'files'
  | 'backups'
  | 'links'
  | 'process'
  | 'security'

/** The app's own notes on this computer, for whoever looks for the cause of trouble. They go nowhere. */
export interface Log {
  info(area: LogArea, sentence: LogSentence): void
  warn(area: LogArea, sentence: LogSentence, error?: unknown): void
  error(area: LogArea, sentence: LogSentence, error?: unknown): void
}

type Level = 'info' | 'warning' | 'error'

let file: RotatingFile | null = null
/** What was noted before the folder was known. */
const early: string[] = []

/** From now on lines are written to files in this folder. */
export function startLog(folder: string): void {
  file = rotatingFile(fs, folder, 'jejak')
  for (const line of early.splice(0)) file.append(line)
}

/** Where the log is, for showing it in its folder; null while there is none. */
export function logPath(): string | null {
  return file?.file ?? null
}

function note(level: Level, area: LogArea, sentence: LogSentence, error: unknown): void {
  const shape = error === undefined ? '' : ` (${shapeText(errorShape(error))})`
  const line = `${new Date().toISOString()} ${level} ${area}: ${sentence}${shape}`
  if (file) file.append(line)
  else if (early.length < 100) early.push(line)
}

export const log: Log = {
  info: (area, sentence) => note('info', area, sentence, undefined),
  warn: (area, sentence, error) => note('warning', area, sentence, error),
  error: (area, sentence, error) => note('error', area, sentence, error),
}
