/** What could not be found again. */
export const lost = {
  changes: {
    one: 'The last change to “{title}”, made after {when}, could not be found after the computer or the browser stopped unexpectedly.',
    other:
      'The last changes to “{title}” (about {count}, made after {when}) could not be found after the computer or the browser stopped unexpectedly.',
  },
  map: '“{title}” could not be found after the computer or the browser stopped unexpectedly.',
  accept: 'OK',
} as const

/** Where maps are kept while the computer's storage can't be used. */
export const keeping = {
  nothing: 'Nothing can be kept on this computer now.',
  retry: 'Try again',
  saveCopy: 'Save a copy…',
  memory: 'Only in this window',
  unwritable:
    'Nothing can be written to this computer’s storage now; the disk may be full. The map can be read, not changed.',
  stillNot: 'Storage still can’t be used.',
  noSecondCopy: 'The second copy could not be written. It is tried again with the next change.',
} as const
