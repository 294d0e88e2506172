import { Component, type ErrorInfo, type ReactNode } from 'react'
import type { Translator } from '../i18n/translate.ts'
import { Button } from './button.tsx'
import { Mark } from './mark.tsx'

interface ErrorBoundaryProps {
  t: Translator
  /** Called once with what broke, for the log and for saving what is pending. */
  onError?: ((error: Error) => void) | undefined
  /** Saves the open map as a file; absent when none is open. */
  onSaveCopy?: (() => void) | undefined
  children: ReactNode
}

/** Shows a plain page when a bug has broken the interface, instead of an empty window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
    this.props.onError?.(error)
  }

  override render(): ReactNode {
    const { error } = this.state
    const { t, onSaveCopy, children } = this.props
    if (!error) return children
    return (
      <main className="crash">
        <Mark size={32} />
        <h1>{t('crash.title')}</h1>
        <p>{t('crash.text')}</p>
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
