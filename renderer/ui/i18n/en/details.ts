/** The details of a card that go beyond its place and its words. */
export const details = {
  picture: 'Picture',
  alt: 'Description of the picture',
  altHint: 'What it shows, for those who can’t see it',
  replacePicture: 'Replace…',
  dropPicture: 'Remove',
  openHost: 'Open {host}…',
  noAddress: 'Only secure web addresses (https) and mail addresses can be opened from here.',
  openTitle: 'Open this link?',
  openText: 'It leads out of Jejak, to:',
  open: 'Open',
  overdue: '{day}, overdue',
  linkedOpportunity: 'Linked opportunity',
  linkedPain: 'Linked pain point',
  linkOpportunity: 'Link an opportunity',
  linkPain: 'Link a pain point',
  nothingToLink: 'There is none yet',
  editComment: 'Edit the comment',
} as const

/** The personas of a map. */
export const persona = {
  title: 'Personas',
  main: 'Main persona',
  none: 'A persona stands for the people whose journey this is. Add one to give the map a face.',
  quote: 'Quote',
  goals: 'Goals',
  needs: 'Needs',
  frustrations: 'Frustrations',
  onePerLine: 'One per line',
  up: 'Move up',
  down: 'Move down',
  noCards: 'No card belongs to this persona.',
  cardsStay: {
    one: 'One card belongs to this persona. It stays and then belongs to everyone.',
    other: '{count} cards belong to this persona. They stay and then belong to everyone.',
  },
  removed: '{name} was removed',
} as const
