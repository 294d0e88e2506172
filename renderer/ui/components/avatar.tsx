/** Two letters for somebody without a picture. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = words[0]?.[Symbol.iterator]().next().value ?? ''
  const last = words.length > 1 ? (words.at(-1)?.[Symbol.iterator]().next().value ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

const colours = ['front', 'place', 'touch', 'pain', 'thought', 'support'] as const

/** A round sign with somebody's initials, in a colour that stays with the name. Decorative. */
export function Avatar({ name, size = 24 }: { name: string; size?: 20 | 24 | 64 }) {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997
  return (
    <span className={`avatar avatar-${size} colour-${colours[sum % colours.length]}`} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
