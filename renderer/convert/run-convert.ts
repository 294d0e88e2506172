import { nodeMachine, type Place } from './node-machine.ts'
import { type Answers, runCommand } from './run-command.ts'

/** Does what the arguments after the program's name say, in Node; gives the exit code. */
export function runConvert(args: readonly string[], caller: Answers & Place): Promise<0 | 1 | 2> {
  return runCommand(args, caller, nodeMachine(caller))
}
