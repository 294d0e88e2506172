/** What is asked about the file of a map. */
export type OriginalQuestion =
  | {
      /** Something else has changed the file. */
      readonly kind: 'changed'
      readonly file: string
      /** Whether the user is just saving, or it was only noticed. */
      readonly saving: boolean
      /** "mine" keeps the map, "theirs" takes the file's version, "both" makes a second map of that. */
      choose(choice: 'mine' | 'theirs' | 'both'): void
    }
  | {
      /** The file was changed into something that is no map. */
      readonly kind: 'unreadable'
      readonly file: string
      choose(choice: 'replace' | 'elsewhere'): void
    }
  | {
      /** The file is not there any more. */
      readonly kind: 'vanished'
      readonly file: string
      choose(choice: 'again' | 'elsewhere'): void
    }
