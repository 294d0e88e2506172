import { spawnSync } from 'node:child_process'

/** Whether a program of the machine can be run. Tests that need one that is not there are skipped with its name. */
export function hasProgram(name: string): boolean {
  return spawnSync('which', [name]).status === 0
}
