/** A number format of a workbook, understood as far as a map needs it. */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date'; readonly date: boolean; readonly time: boolean }
  | { readonly kind: 'number'; readonly sections: readonly NumberSection[] }

interface NumberSection {
  readonly prefix: string
  readonly suffix: string
  readonly decimals: number
  readonly grouped: boolean
  readonly percent: boolean
}

const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
}

const general: NumberFormat = { kind: 'general' }

/** The format with an id, given the workbook's own formats by their ids. */
export function numberFormat(id: number, own: ReadonlyMap<number, string>): NumberFormat {
  const code = own.get(id) ?? builtIn[id] ?? ''
  return code === '' || code.length > 255 ? general : formatOf(code)
}

function formatOf(code: string): NumberFormat {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/^\s*(?:general|@)?\s*$/i.test(bare)) return general
  if (/[ymdhs]/i.test(bare.replace(/general/gi, '')))
    return {
      kind: 'date',
      date: /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare)),
      time: /[hs]/i.test(bare),
    }
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(sectionOf)
  return sections.some(section => section === null)
    ? general
    : { kind: 'number', sections: sections.filter(section => section !== null) }
}

/** What a section says, or null for one that a map can do without (fractions, powers of ten). */
function sectionOf(code: string): NumberSection | null {
  const plain = code
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, ' ')
    .replace(/\*./g, '')
  const found = /[#0?][#0?,. ]*/.exec(plain.replace(/"[^"]*"|\\./g, quoted => '\u0001'.repeat(quoted.length)))
  if (!found) return null
  const digits = found[0].trimEnd()
  const end = found.index + digits.length
  if (/[/eE]/.test(plain.slice(found.index, end + 2))) return null
  const literal = (text: string) =>
    text
      .replace(/"([^"]*)"/g, '$1')
      .replace(/\\(.)/g, '$1')
      .replaceAll('%', '')
  const rest = plain.slice(end)
  return {
    prefix: literal(plain.slice(0, found.index)).trimStart(),
    suffix: literal(rest).trimEnd(),
    decimals: Math.min(15, /\.([#0?]+)/.exec(digits)?.[1]?.length ?? 0),
    grouped: /[#0?],[#0?]/.test(digits),
    percent: plain.includes('%'),
  }
}

/** A number as its cell shows it: days and times in ISO form, shares in per cent, others with the decimals of their format. */
export function shownNumber(value: number, format: NumberFormat, from1904: boolean): string {
  switch (format.kind) {
    case 'general':
      return plainNumber(value)
    case 'date':
      return shownDate(value, format, from1904) ?? plainNumber(value)
    case 'number': {
      const { sections } = format
      const at = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0
      const section = sections[at]
      if (!section) return plainNumber(value)
      const size = Math.abs(value) * (section.percent ? 100 : 1)
      if (size >= 1e15) return plainNumber(value)
      const digits = fixed(size, section)
      const sign = value < 0 && at === 0 && /[1-9]/.test(digits) ? '-' : ''
      return `${sign}${section.prefix}${digits}${section.percent ? '%' : ''}${section.suffix}`.trim()
    }
  }
}

function fixed(value: number, { decimals, grouped }: NumberSection): string {
  // Numbers of files have no more than 15 digits: what is behind them would round 1.005 the wrong way.
  const exact = String(Number(value.toPrecision(15)))
  const text = exact.includes('e')
    ? value.toFixed(decimals)
    : (Math.round(Number(`${exact}e${decimals}`)) / 10 ** decimals).toFixed(decimals)
  return grouped ? text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : text
}

/** A number without a format: 15 digits at most, since the sixteenth is noise. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)))
}

const day = 86_400_000

function shownDate(
  value: number,
  { date, time }: { readonly date: boolean; readonly time: boolean },
  from1904: boolean,
): string | null {
  if (value < 0 || value > 2_958_466) return null
  // Excel believes that there was a 29 February 1900.
  const days = from1904 ? value + 1_462 : value < 60 ? value + 1 : value
  const at = new Date(Math.round(((days - 25_569) * day) / 1_000) * 1_000)
  const [dayText = '', clock = ''] = at.toISOString().replace('Z', '').split('T')
  const hours = clock.slice(0, clock.slice(6, 8) === '00' ? 5 : 8)
  if (date && time) return `${dayText} ${hours}`
  if (!time) return dayText
  // A span of more than a day is shown in hours.
  return value >= 1 ? `${Math.floor(value * 24)}${hours.slice(2)}` : hours
}
