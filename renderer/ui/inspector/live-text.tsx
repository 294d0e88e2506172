import type { ComponentProps } from 'react'
import type { Diff } from '../../journey/diff.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import type { HistoryLabel } from '../../journey/history.ts'
import { useEditorState } from '../app-context.ts'
import { TextArea, TextInput } from '../components/text-input.tsx'
import { useLiveText } from './use-live-text.ts'

interface LiveTextProps {
  value: string
  /** What the history calls the change. */
  label: HistoryLabel
  /** The change that sets the text. */
  make: (document: JourneyDocument, text: string) => Diff
}

/** One line of the document's text, changed as it is typed. */
export function LiveText({
  value,
  label,
  make,
  ...rest
}: LiveTextProps & Omit<ComponentProps<typeof TextInput>, 'value' | 'onText' | 'label'>) {
  const binding = useLiveText(label, make)
  const readOnly = useEditorState(state => state.readOnly !== null)
  return <TextInput value={value} readOnly={readOnly} {...binding} {...rest} />
}

/** Several lines of the document's text, changed as they are typed. */
export function LiveTextArea({
  value,
  label,
  make,
  ...rest
}: LiveTextProps & Omit<ComponentProps<typeof TextArea>, 'value' | 'onText' | 'label'>) {
  const binding = useLiveText(label, make)
  const readOnly = useEditorState(state => state.readOnly !== null)
  return <TextArea value={value} readOnly={readOnly} {...binding} {...rest} />
}
