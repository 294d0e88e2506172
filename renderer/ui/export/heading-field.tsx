import { useT } from '../app-context.ts'
import { Checkbox } from '../components/checkbox.tsx'

interface HeadingFieldProps {
  heading: boolean
  onChange: (heading: boolean) => void
}

/** Whether the drawing says at its top what it shows. */
export function HeadingField({ heading, onChange }: HeadingFieldProps) {
  const t = useT()
  return <Checkbox label={t('exporting.heading')} checked={heading} onChange={onChange} />
}
