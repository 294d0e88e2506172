/** Asks the user of a browser to allow notices; it asks once, and remembers the answer. */
export async function allowNotices(window: Window): Promise<boolean> {
  return 'Notification' in window && (await Notification.requestPermission()) === 'granted'
}

/** Shows a notice where that is allowed. A click on it brings the window forward. */
export function showNotice(window: Window, title: string, body: string): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  try {
    const notice = new Notification(title, { body, silent: true })
    notice.onclick = () => window.focus()
  } catch {
    // Phones have the name, but show notices of workers only.
  }
}
