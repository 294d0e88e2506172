/** The content of a file or snapshot while it is brought up to the current version. Nothing in it is checked yet. */
export interface RawContent {
  readonly records: readonly unknown[]
  readonly assets: Readonly<Record<string, unknown>>
}

/**
 * Leads from one version of the content to the next. It must bear any junk: it changes what it knows and passes
 * everything else through. It is never changed after a release, since old files are opened for ever.
 */
export type Migration = (content: RawContent) => RawContent

/** The first leads from version 1 to 2, and so on. To change the format: add one here, and nothing else. */
export const migrations: readonly Migration[] = []

/** The version that this program writes. It reads all versions up to it. */
export const currentVersion = migrations.length + 1

/** The content as the current version has it. `version` is a whole number from 1 to the current version. */
export function migrate(content: RawContent, version: number, steps = migrations): RawContent {
  return steps.slice(version - 1).reduce((migrated, step) => step(migrated), content)
}
