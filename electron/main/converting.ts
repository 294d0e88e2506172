import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import * as v from 'valibot'
import { conversionChannels } from '../shared/conversion-bridge.ts'
import { conversionFiles } from './conversion-files.ts'
import { answerPage, hearPage } from './ipc.ts'
import { startPage } from './origin.ts'
import * as messages from './page-messages.ts'
import { wordsIn } from './words.ts'

/** Starts Chromium on Linux without looking for a display. */
const withoutDisplay = '--ozone-platform=headless'

/**
 * What follows "convert" when the app was started as `jejak convert …`, else null. `args`: all after the program, and
 * after the app's folder where there is one. Switches for Chromium may stand before it.
 */
export function conversionIn(args: readonly string[]): readonly string[] | null {
  const first = args.findIndex(arg => !arg.startsWith('-'))
  return args[first] === 'convert' ? args.slice(first + 1) : null
}

/**
 * The arguments after the program with which a conversion has to be started anew, or null when it can go on. On Linux
 * Chromium would end without a display, and chooses before any code of the app runs. `own`: how many of `argv` stand
 * before those of the user.
 */
export function argumentsWithoutDisplay(
  argv: readonly string[],
  own: number,
  platform: NodeJS.Platform,
): readonly string[] | null {
  if (platform !== 'linux' || argv.includes(withoutDisplay)) return null
  return [...argv.slice(1, own), withoutDisplay, ...argv.slice(own)]
}

/** Runs the app again with these arguments and ends with its exit code. */
export function convertAgain(args: readonly string[]): void {
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (error) process.stderr.write(`${error.message}\n`)
  app.exit(status ?? 1)
}

/** Ends a conversion that could not even begin, with one sentence. */
export function endUnconverted(language: string): void {
  process.stderr.write(`${wordsIn(language).noConversion}\n`)
  app.exit(1)
}

const path4k = v.pipe(v.string(), v.maxLength(4_096))

/**
 * Converts a file in a window that is never shown, and ends the app with the exit code. It is the page that reads and
 * writes maps: what a hostile file might do happens in its sandbox, and pictures are drawn by the same engine as ever.
 * The app is ready.
 */
export function convertAndExit(args: readonly string[]): void {
  const files = conversionFiles(args, process.cwd())
  const end = (code: number, complaint?: string) => {
    if (complaint) process.stderr.write(`${complaint}\n`)
    app.exit(code)
  }
  answerPage(conversionChannels.begin, messages.nothing, async () => args)
  answerPage(conversionChannels.read, v.strictTuple([path4k]), async (_event, file) => files.read(file))
  answerPage(conversionChannels.isThere, v.strictTuple([path4k]), async (_event, file) => files.isThere(file))
  answerPage(
    conversionChannels.write,
    v.strictTuple([path4k, v.instance(Uint8Array)]),
    async (_event, file, bytes) => files.write(file, bytes),
  )
  hearPage(conversionChannels.say, v.strictTuple([v.string(), v.boolean()]), (_event, line, isComplaint) => {
    const stream = isComplaint ? process.stderr : process.stdout
    stream.write(`${line}\n`)
  })
  hearPage(conversionChannels.end, v.strictTuple([v.picklist([0, 1, 2])]), (_event, code) => end(code))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Nobody sees the window, and it is to be as fast as one that is seen.
      backgroundThrottling: false,
    },
  })
  window.webContents.on('render-process-gone', (_event, { reason }) =>
    end(1, `The conversion has stopped (${reason}).`),
  )
  window.loadURL(`${startPage}?convert`).catch(error => end(1, String(error)))
}
