import { use, useState } from 'react'
import type { TextFormat } from '../../export/map-text.ts'
import { useApp } from '../app-context.ts'

/** A form in which the grid leaves: two kinds of workbooks, and texts. */
export type TableForm = 'grid' | 'cards' | TextFormat

/** In the order in which they are offered. */
export const tableForms: readonly TableForm[] = ['grid', 'cards', 'csv', 'tsv', 'markdown', 'mermaid']

/** The form that was chosen the last time, and the way to choose another one. */
export function useTableForm(): [TableForm, (form: TableForm) => void] {
  const { memory } = use(useApp().exports())
  const [form, setForm] = useState<TableForm>(
    () => tableForms.find(one => one === memory.tableForm()) ?? tableForms[0] ?? 'csv',
  )
  return [
    form,
    chosen => {
      setForm(chosen)
      memory.keepTableForm(chosen)
    },
  ]
}
