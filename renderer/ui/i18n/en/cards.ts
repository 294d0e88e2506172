/** What is said about pictures that come in. */
export const picture = {
  'no-place': 'Drop pictures on a cell or a card.',
  'not-on-curve': 'The emotion curve has no room for pictures. Choose a cell of another lane.',
  preparing: { one: 'Adding a picture…', other: 'Adding {count} pictures…' },
  scaled: {
    one: 'One picture was very large and has been scaled down to 24 megapixels.',
    other: '{count} pictures were very large and have been scaled down to 24 megapixels.',
  },
} as const
