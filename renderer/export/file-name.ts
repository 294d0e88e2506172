/** Longest name without its extension, in characters, so that every file system takes it with its folder. */
const longest = 80

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/i

/**
 * A file name that sorts by map and day and that Windows, macOS and Linux all accept:
 * "choosing-accounting-software-2026-11-21.png". `parts` come between title and day: the stage, the scale.
 * Letters of every script stay; `date` is read in local time; `extension` is given without its dot.
 */
export function fileName(
  title: string,
  date: Date,
  extension: string,
  parts: readonly string[] = [],
): string {
  return `${fileStem(title, parts)}-${day(date)}.${extension}`
}

/** The part of a file name before the day: "choosing-accounting-software-consideration". Never empty. */
export function fileStem(title: string, parts: readonly string[] = []): string {
  const words = [title, ...parts].map(slug).filter(word => word !== '')
  const stem = clip(words.join('-'), longest)
  if (stem === '') return 'map'
  return reserved.test(stem) ? `map-${stem}` : stem
}

/** Letters and digits of any script, everything else as single hyphens. Latin letters lose their accents. */
function slug(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .normalize('NFKD')
    .replace(/(?<=[A-Za-z])\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** The first `length` characters, broken at a hyphen where one is near. File systems count bytes: 180 at most. */
function clip(text: string, length: number): string {
  let kept = ''
  let count = 0
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (++count > length || bytes > 180) break
    kept += letter
  }
  if (kept.length === text.length) return text
  const hyphen = kept.lastIndexOf('-')
  return (hyphen > kept.length / 2 ? kept.slice(0, hyphen) : kept).replace(/-+$/, '')
}

function day(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
