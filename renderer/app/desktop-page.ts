import { keepMenu } from './native-menu.ts'
import { sayWhenSlow } from './say-when-slow.ts'
import type { App } from './services.ts'

/** What the page does for the desktop shell alone: its menu, and a word while the window waits for the last writes. */
export function serveDesktop(app: App): void {
  keepMenu(app)
  app.platform.onBeforeClose(() => sayWhenSlow(app.flush(), on => app.shell.showClosing(on)))
}
