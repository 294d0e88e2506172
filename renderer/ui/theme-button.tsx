import { useApp, useT, useTheme } from './app-context.ts'
import { IconButton } from './components/icon-button.tsx'

/** Light or dark. */
export function ThemeButton({
  size = 'usual',
  tipSide,
}: {
  size?: 'usual' | 'tool'
  tipSide?: 'right' | 'above'
}) {
  const { preferences } = useApp()
  const theme = useTheme()
  const t = useT()
  return (
    <IconButton
      icon={theme === 'dark' ? 'sun' : 'moon'}
      label={theme === 'dark' ? t('board.toLight') : t('board.toDark')}
      size={size}
      {...(tipSide ? { tipSide } : {})}
      onClick={() => preferences.setState({ theme: theme === 'dark' ? 'light' : 'dark' })}
    />
  )
}
