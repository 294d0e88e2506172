import type { ImportTrouble } from '../import/import-trouble.ts'

/** A file that can't be opened, with why. */
export class OpenTrouble extends Error {
  /** What the sentence about it needs, the name of the file among it. */
  readonly trouble: ImportTrouble & { readonly file: string; readonly words: string }
  constructor(file: string, trouble: ImportTrouble) {
    super(trouble.kind)
    this.name = 'OpenTrouble'
    this.trouble = { ...trouble, file, words: `importing.${trouble.kind}` }
  }
}
