let segmenter: Intl.Segmenter | null = null

/** Text in which every UTF-16 unit is what a reader takes for one character. */
const simple =
  /^[\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]*$/

/** The characters of a text as a reader counts them: letters with their marks, whole emoji. Made one by one. */
export function* graphemes(text: string): Iterable<string> {
  if (simple.test(text)) {
    for (let i = 0; i < text.length; i++) yield text.charAt(i)
    return
  }
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield segment
}
