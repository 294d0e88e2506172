import { helpText, parseCommand } from './command.ts'
import { ConvertTrouble, convert } from './convert.ts'
import type { ConvertMachine } from './convert-machine.ts'

/** Who called, and where the answers go. */
export interface Answers {
  /** What is typed before the files: "jejak convert". */
  readonly program: string
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
}

/**
 * Does what the arguments after the program's name say. Gives the exit code: 0 and one line when it is done (what was
 * odd in the input comes with the complaints), 1 and one sentence when the input can't be read or the output can't be
 * written, 2 and the help when it was used wrongly.
 */
export async function runCommand(
  args: readonly string[],
  caller: Answers,
  machine: ConvertMachine,
): Promise<0 | 1 | 2> {
  const parsed = parseCommand(args)
  if (!parsed.ok) {
    caller.complain(parsed.trouble)
    caller.complain('')
    caller.complain(helpText(caller.program))
    return 2
  }
  if (parsed.value.kind === 'help') {
    caller.say(helpText(caller.program))
    return 0
  }
  try {
    const { line, remarks } = await convert(parsed.value.command, machine)
    caller.say(line)
    for (const remark of remarks) caller.complain(remark)
    return 0
  } catch (error) {
    caller.complain(
      error instanceof ConvertTrouble
        ? error.message
        : `That did not work: ${error instanceof Error ? error.message : String(error)}`,
    )
    return 1
  }
}
