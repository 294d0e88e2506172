/** A file name without anything that a file system takes for more than a name. */
export function safeName(suggested: string, extension: string): string {
  const ending = `.${extension}`
  const bare = suggested.toLowerCase().endsWith(ending.toLowerCase())
    ? suggested.slice(0, -ending.length)
    : suggested
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const clean = bare.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '')
  return `${clean.slice(0, 120) || 'Jejak'}${ending}`
}
