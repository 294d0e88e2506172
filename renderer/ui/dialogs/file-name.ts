/** A file name from a title: without what file systems refuse, short, never empty. "Peta: harga?" → "peta-harga". */
export function fileNameOf(title: string, fallback: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*.]+/gu, ' ')
    .trim()
    .toLocaleLowerCase()
    .replace(/\s+/g, '-')
    .replace(/-{2,}/g, '-')
  const short = [...plain].slice(0, 80).join('').replace(/^-|-$/g, '')
  // Names that Windows keeps for devices.
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/.test(short)
  return short === '' ? fallback : reserved ? `${short}-map` : short
}
