import type { ConvertMachine } from '../convert/convert-machine.ts'
import { runCommand } from '../convert/run-command.ts'
import { runExport } from '../export/run-export.ts'
import type { Layout } from '../scene/layout.ts'
import { plainView } from '../scene/layout.ts'
import { prepareLayout } from './map-layout.ts'
import { randomIds } from './random-ids.ts'

type Bridge = NonNullable<Window['jejakDesktop']>['conversion']

/** Converts for the command line of the installed app, in a page that nobody sees, and ends the app. */
export async function convertOnPage({ document, jejakDesktop }: Window): Promise<void> {
  const bridge = jejakDesktop?.conversion
  if (!bridge) throw new Error('Only the desktop app has a command line.')
  try {
    const answers = {
      program: 'jejak convert',
      say: (line: string) => bridge.say(line, false),
      complain: (line: string) => bridge.say(line, true),
    }
    bridge.end(await runCommand(await bridge.begin(), answers, pageMachine(bridge, document)))
  } catch (error) {
    bridge.say(String(error), true)
    bridge.end(1)
  }
}

/** Files through the shell, everything else as in the open app. */
function pageMachine(bridge: Bridge, document: Document): ConvertMachine {
  let layout: Layout | null = null
  return {
    ids: randomIds,
    async read(file) {
      const answer = await bridge.read(file)
      if (answer.kind === 'trouble') throw fileTrouble(answer.code)
      return new Uint8Array(answer.bytes)
    },
    isThere: file => bridge.isThere(file),
    async write(file, bytes) {
      const answer = await bridge.write(file, bytes)
      if (answer.kind === 'trouble') throw fileTrouble(answer.code)
      return answer.shown
    },
    async scene(map, language) {
      layout ??= (await prepareLayout(document)).make(language)
      return layout.layout(map, plainView, null)
    },
    make: (format, source, options) =>
      runExport(format, source, options, { onProgress: () => {}, signal: new AbortController().signal }),
  }
}

function fileTrouble(code: string): Error {
  return Object.assign(new Error(code), { code })
}
