const nothing = /^(?:[-–—―−‒.·•_/\s]+|n\/?a\.?|n\.a\.|none|nil|null|tbd|tidak ada|kosong|nihil)$/i

/** Whether a cell says that it has nothing to say: empty, "—", "-", "n/a", "tidak ada". */
export function saysNothing(text: string): boolean {
  return text.trim() === '' || nothing.test(text.trim())
}
