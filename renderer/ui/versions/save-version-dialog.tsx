import { useState } from 'react'
import { useApp, useT } from '../app-context.ts'
import { Question } from '../library/question.tsx'
import { showTrouble } from '../trouble-text.ts'
import '../library/library-dialogs.css'

/** Longest name of a version. */
const maxName = 120

/** Asks for the name under which the open map is kept as it is now. The time of day is offered. */
export function SaveVersionDialog() {
  const t = useT()
  const { now, shell, versions } = useApp()
  const [name, setName] = useState(() => t('versions.suggested', { time: t.time(now()) }))
  const save = async () => {
    shell.closeDialog()
    try {
      const kept = name.trim()
      await (await versions()).save(kept)
      shell.toast({ message: 'versions.saved', params: { name: kept } })
    } catch (error) {
      showTrouble(shell, error)
    }
  }
  return (
    <Question
      title={t('versions.saveTitle')}
      action={t('versions.save')}
      disabled={name.trim() === ''}
      onDone={() => void save()}
    >
      <input
        type="text"
        className="text-input"
        dir="auto"
        autoComplete="off"
        aria-label={t('versions.name')}
        maxLength={maxName}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <p className="caption">{t('versions.about')}</p>
    </Question>
  )
}
