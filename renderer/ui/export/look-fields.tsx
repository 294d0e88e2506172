import type { ExportBackground } from '../../export/export-options.ts'
import type { ThemeName } from '../../scene/theme.ts'
import { useT } from '../app-context.ts'
import { FieldGroup } from '../components/field.tsx'
import { Segmented } from '../components/segmented.tsx'

interface LookFieldsProps {
  background: ExportBackground
  theme: ThemeName
  onChange: (look: { background?: ExportBackground; theme?: ThemeName }) => void
}

/** On what ground and in which colours the map is drawn. */
export function LookFields({ background, theme, onChange }: LookFieldsProps) {
  const t = useT()
  return (
    <>
      <FieldGroup label={t('exporting.background')} layout="row">
        <Segmented
          label={t('exporting.background')}
          value={background}
          choices={[
            { value: 'white', label: t('exporting.white'), swatch: 'white' },
            { value: 'paper', label: t('exporting.paper'), swatch: 'paper' },
            { value: 'transparent', label: t('exporting.transparent'), swatch: 'none' },
          ]}
          onChange={value => onChange({ background: value })}
        />
      </FieldGroup>
      <ThemeField theme={theme} onChange={value => onChange({ theme: value })} />
    </>
  )
}

/** In which colours the map is drawn. */
export function ThemeField({ theme, onChange }: { theme: ThemeName; onChange: (theme: ThemeName) => void }) {
  const t = useT()
  return (
    <FieldGroup label={t('exporting.theme')} layout="row">
      <Segmented
        label={t('exporting.theme')}
        value={theme}
        choices={[
          { value: 'light', label: t('board.themeLight'), icon: 'sun' },
          { value: 'dark', label: t('board.themeDark'), icon: 'moon' },
        ]}
        onChange={onChange}
      />
    </FieldGroup>
  )
}
