/** The first letter, or the mark that stands for one. */
const strong = /[\p{L}\u200e\u200f]/u
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Which way a text runs: as its first strong character does, like `dir="auto"`. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = strong.exec(text)
  return first !== null && rightToLeft.test(first[0]) ? 'rtl' : 'ltr'
}
