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
