/** The app in a browser: being there without a network, being installed, becoming newer. */
export const edition = {
  name: 'This app',
  offline: 'Kept on this computer: it opens without a network.',
  online: 'Not kept on this computer yet: it opens only where it can be fetched.',
  install: 'Install…',
  installHint: 'Gives it a window and an icon of its own, and lets it open .jejak files.',
  updateReady: 'A newer Jejak is ready. It starts when you say so.',
  update: 'Start it now',
  updateHint: 'What you have done is saved first.',
} as const
