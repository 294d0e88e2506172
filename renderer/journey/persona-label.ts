/**
 * The name of a lane's row that tells whose it is: "Emotions (persona: Rina)". The word is the same in every language of
 * the app. Tables are written and read with it.
 */
export function withPersonaLabel(name: string, persona: string): string {
  return `${name} (persona: ${oneLine(persona)})`
}

/** A row's name in its two parts; `persona` is "" where it tells of none. */
export function readPersonaLabel(label: string): { readonly name: string; readonly persona: string } {
  const at = label.toLowerCase().lastIndexOf('(persona:')
  if (at < 0 || !label.trimEnd().endsWith(')')) return { name: label, persona: '' }
  const persona = oneLine(label.trimEnd().slice(at + '(persona:'.length, -1))
  return persona === '' ? { name: label, persona } : { name: label.slice(0, at).trim(), persona }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
