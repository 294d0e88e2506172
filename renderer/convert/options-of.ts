import type { ExportContent } from '../export/export-content.ts'
import type { FormatId, OptionsOf } from '../export/export-options.ts'
import type { ConvertCommand } from './command.ts'

/** What each format is written with: as the command says, and as the export dialog begins in all else. */
export function optionsOf(command: ConvertCommand, content: ExportContent): OptionsOf {
  const { theme, scale } = command
  const drawn = { content, theme, background: 'white', embed: true, heading: false } as const
  return {
    png: { ...drawn, scale: scale ?? 2 },
    svg: { ...drawn, text: command.text },
    pdf: {
      ...drawn,
      paper: command.paper,
      direction: command.direction,
      tiled: command.tile,
      scale,
      overlap: 10,
      cropMarks: true,
      heading: true,
      notes: false,
    },
    pptx: { theme },
    xlsx: { sheet: command.sheet },
    csv: {},
    tsv: {},
    markdown: {},
    mermaid: {},
    jejak: {},
  } satisfies { [F in FormatId]: OptionsOf[F] }
}
