/** Looking for words on the board. */
export const find = {
  title: 'Find on the board',
  hint: 'Find text, tags, owners…',
  position: '{at} of {count}',
  nothing: 'Nothing found',
  unseen: {
    one: '{count} more in hidden lanes or the parking lot',
    other: '{count} more in hidden lanes or the parking lot',
  },
  close: 'Close the search',
  at: '{position}: {what}',
  inSource: 'in the source',
  inTag: 'in a tag',
  inOwner: 'in the owner',
  inComment: 'in a comment',
  inLink: 'in the link',
} as const

/** Looking at some of the cards. */
export const filter = {
  title: 'Show only',
  bar: 'Filter',
  empty: 'There is nothing to filter by yet. Give cards tags, owners or evidence first.',
  tags: 'Tags',
  personas: 'Persona',
  evidence: 'Evidence',
  owners: 'Owner',
  moments: 'Moments of truth',
  moment: 'Moment of truth',
  colours: 'Colour',
  count: { one: '{count} of {all} cards', other: '{count} of {all} cards' },
  change: 'Change…',
  clear: 'Clear',
  remove: 'Remove {name}',
} as const

export const miniMap = {
  title: 'Mini-map',
  drawing: 'The whole map',
  hide: 'Hide the mini-map',
} as const

/** The list of stages, steps and cards beside the board. */
export const contents = {
  title: 'Outline',
  tree: 'Stages, steps and cards',
  close: 'Close the outline',
  pains: { one: '{count} pain point', other: '{count} pain points' },
  pain: 'pain point',
  empty: 'No cards yet',
} as const

export const present = {
  title: 'Presentation',
  part: 'Part {at} of {count}',
  next: 'Next',
  previous: 'Previous',
  end: 'End the presentation',
  at: 'Stage {at} of {count}: {name}',
} as const

export const palette = {
  title: 'Commands',
  hint: 'What would you like to do?',
  nothing: 'Nothing found for “{query}”',
  goToStage: 'Go to stage {name}',
  openMap: 'Open {name}',
  newMap: 'New map: {name}',
  unavailable: 'not possible now',
  recent: 'recent',
} as const
