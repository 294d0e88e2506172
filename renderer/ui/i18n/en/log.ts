export const log = {
  title: 'Log',
  text: 'When something went wrong, and where in the program. Nothing of your maps is in here, and nothing is sent.',
  empty: 'Nothing has gone wrong so far.',
  copy: 'Copy',
  copied: 'Copied',
  rowHint: 'What went wrong, and when. It stays on this computer and holds nothing of your maps.',
  show: 'Show log',
} as const
