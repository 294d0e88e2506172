import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** The part of `dist-convert` that is called here; it knows about journeys, the shell does not. */
interface Conversion {
  runConvert(
    args: readonly string[],
    caller: {
      readonly program: string
      readonly folder: string
      readonly fonts: string
      readonly say: (line: string) => void
      readonly complain: (line: string) => void
    },
  ): Promise<number>
}

/**
 * What follows "convert" when the app was started as `jejak convert …`, else null. `args`: all after the program, and
 * after the app's folder where there is one. Switches for Chromium may stand before it.
 */
export function conversionIn(args: readonly string[]): readonly string[] | null {
  const first = args.findIndex(arg => !arg.startsWith('-'))
  return args[first] === 'convert' ? args.slice(first + 1) : null
}

/** Converts a file without opening a window, and ends the app with the exit code. */
export async function convertAndExit(args: readonly string[]): Promise<void> {
  const root = app.getAppPath()
  try {
    const bundle = pathToFileURL(path.join(root, 'dist-convert/run-convert.js')).href
    const { runConvert } = (await import(bundle)) as Conversion
    const code = await runConvert(args, {
      program: 'jejak convert',
      folder: process.cwd(),
      fonts: path.join(root, 'assets/fonts'),
      say: line => process.stdout.write(`${line}\n`),
      complain: line => process.stderr.write(`${line}\n`),
    })
    app.exit(code)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    app.exit(1)
  }
}
