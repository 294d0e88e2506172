/** The title that a file's name gives: without folder and extension, with spaces for underscores. */
export function titleOfName(name: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '')
  const words = base.replace(/_+/g, ' ').trim()
  return words === '' ? name : words
}
