import { useT } from '../app-context.ts'

/** How far something has got: `done` from 0 to 1, null where nobody can say. */
export function ProgressBar({ label, done }: { label: string; done: number | null }) {
  const t = useT()
  return (
    <div className="progress">
      <span>{label}</span>
      <progress aria-label={label} max={1} value={done ?? undefined} />
      {done !== null && <span className="number">{t.percent(done)}</span>}
    </div>
  )
}
