/** Tells `npm start`, when that has started the app, that the window is there: it need not serve the browser edition. */
export function tellStarter(): void {
  if (process.env.JEJAK_STARTER) process.send?.('ready')
}
