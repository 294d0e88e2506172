import type { ExportContent } from '../../export/export-content.ts'
import { formats } from '../../export/formats.ts'
import { useT } from '../app-context.ts'
import { Checkbox } from '../components/checkbox.tsx'

interface EmbedFieldProps {
  format: 'png' | 'svg' | 'pdf'
  content: ExportContent
  embed: boolean
  onChange: (embed: boolean) => void
}

/** Whether the file carries the map, and what that means for whoever gets it. */
export function EmbedField({ format, content, embed, onChange }: EmbedFieldProps) {
  const t = useT()
  const note = embed && content.kind !== 'map' ? 'exporting.embedWhole' : 'exporting.embedAbout'
  return (
    <Checkbox
      label={t('exporting.embed')}
      note={t(note, { format: formats[format].name })}
      checked={embed}
      onChange={onChange}
    />
  )
}
