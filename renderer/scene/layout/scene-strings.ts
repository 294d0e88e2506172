/** The few words that a scene says of its own. Supplied in the user's language. */
export interface SceneStrings {
  /** The words at the levels of an emotion lane. */
  readonly veryPositive: string
  readonly neutral: string
  readonly veryNegative: string
  /** Whose curve it is when its cards belong to no persona. */
  readonly everyone: string
  /** Whose curve is whose where that of the linked map runs behind: the linked map's, and this one's. */
  readonly today: string
  readonly future: string
  /** In the corner, above the lanes. */
  readonly stages: string
  /** In the corner of a blueprint and of a day. */
  readonly time: string
  /** After the last line of a card that shows only some of its lines. */
  readonly more: string
  /** In the place of a picture whose bytes are gone or damaged. */
  readonly pictureLost: string
}
