/**
 * What a page that converts for the command line asks of the shell, which answers only when it was started as
 * `jejak convert …`, and only about the files named there. Paths are those that were typed.
 */
export interface ConversionBridge {
  /** What was typed after "convert". */
  begin(): Promise<readonly string[]>
  read(file: string): Promise<ConversionRead>
  isThere(file: string): Promise<boolean>
  /** Writes a file whole or not at all. */
  write(file: string, bytes: Uint8Array): Promise<ConversionWritten>
  /** A line for the standard output, or for that of errors. */
  say(line: string, isComplaint: boolean): void
  /** All is done: the app ends with this code. */
  end(code: number): void
}

/** The code of the file system's error, or its words where it has none. */
interface ConversionTrouble {
  readonly kind: 'trouble'
  readonly code: string
}

export type ConversionRead = { readonly kind: 'read'; readonly bytes: Uint8Array } | ConversionTrouble

/** `shown`: the path as short as it can be told. */
export type ConversionWritten = { readonly kind: 'written'; readonly shown: string } | ConversionTrouble

export const conversionChannels = {
  begin: 'conversion:begin',
  read: 'conversion:read',
  isThere: 'conversion:is-there',
  write: 'conversion:write',
  say: 'conversion:say',
  end: 'conversion:end',
} as const
