import * as about from './en/about.ts'
import * as backups from './en/backups.ts'
import * as details from './en/details.ts'
import * as edition from './en/edition.ts'
import * as exporting from './en/exporting.ts'
import * as finding from './en/finding.ts'
import * as importing from './en/importing.ts'
import * as log from './en/log.ts'
import * as originals from './en/originals.ts'
import * as panels from './en/panels.ts'
import * as settings from './en/settings.ts'
import * as shelf from './en/shelf.ts'
import * as versions from './en/versions.ts'

/** What panels and dialogs say that are loaded when they are opened: its words come with them, not with the page. */
export const englishPanels = {
  ...backups,
  ...about,
  ...details,
  ...edition,
  ...exporting,
  ...finding,
  ...importing,
  ...originals,
  ...log,
  ...panels,
  ...settings,
  ...shelf,
  ...versions,
}
