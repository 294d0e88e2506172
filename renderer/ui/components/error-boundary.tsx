import { Component, type ErrorInfo, type ReactNode } from 'react'
import type { Translator } from '../i18n/translate.ts'
import { Button } from './button.tsx'
import { Mark } from './mark.tsx'

interface ErrorBoundaryProps {
  t: Translator
  /** Writes down what is pending. Rejects when that fails. */
  onError: (error: unknown) => Promise<void>
  /** Saves the open map as a file; absent when none is open. */
  onSaveCopy?: (() => void) | undefined
  children: ReactNode
}

interface CrashState {
  readonly error: Error | null
  /** Whether what was pending could be written down; null while that is being tried. */
  readonly saved: boolean | null
}

/** Shows a plain page when a bug has broken the interface, instead of an empty window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, CrashState> {
  override state: CrashState = { error: null, saved: null }

  static getDerivedStateFromError(error: unknown): Partial<CrashState> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
    this.props.onError(error).then(
      () => this.setState({ saved: true }),
      () => this.setState({ saved: false }),
    )
  }

  override render(): ReactNode {
    const { error, saved } = this.state
    const { t, onSaveCopy, children } = this.props
    if (!error) return children
    return (
      <main className="crash">
        <Mark size={32} />
        <h1>{t('crash.title')}</h1>
        {saved !== null && <p>{t(saved ? 'crash.saved' : 'crash.unsaved')}</p>}
        <div className="crash-buttons">
          <Button tone="primary" icon="refresh-cw" onClick={() => location.reload()}>
            {t('crash.reload')}
          </Button>
          {onSaveCopy && (
            <Button tone="outlined" icon="save" onClick={onSaveCopy}>
              {t('crash.saveCopy')}
            </Button>
          )}
        </div>
        <details>
          <summary>{t('crash.details')}</summary>
          <pre>{error.stack ?? error.message}</pre>
        </details>
      </main>
    )
  }
}
