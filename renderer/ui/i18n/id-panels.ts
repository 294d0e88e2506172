import type { PanelWords } from './dictionary.ts'
import * as about from './id/about.ts'
import * as backups from './id/backups.ts'
import * as details from './id/details.ts'
import * as edition from './id/edition.ts'
import * as exporting from './id/exporting.ts'
import * as finding from './id/finding.ts'
import * as importing from './id/importing.ts'
import * as log from './id/log.ts'
import * as originals from './id/originals.ts'
import * as panels from './id/panels.ts'
import * as settings from './id/settings.ts'
import * as shelf from './id/shelf.ts'
import * as versions from './id/versions.ts'

/** The words of panels and dialogs in Bahasa Indonesia. A missing section or key does not compile. */
export const indonesianPanels = {
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
} satisfies PanelWords
