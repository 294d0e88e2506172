/** The shell's own few sentences; everything else that is shown comes from the page, in the user's language. */
export interface Words {
  readonly unsavedTitle: string
  readonly savingTitle: string
  readonly keepWaiting: string
  readonly unsavedDetail: string
  readonly stay: string
  readonly closeAnyway: string
  cannotOpen(name: string): string
  recentGone(file: string): string
  readonly pageGone: string
  readonly pageGoneDetail: string
  readonly tryAgain: string
  readonly close: string
}

const english: Words = {
  unsavedTitle: 'Not everything is saved yet.',
  savingTitle: 'Saving takes longer than usual.',
  keepWaiting: 'Keep waiting',
  unsavedDetail: 'What was changed last would be lost. You can go back and save a copy.',
  stay: 'Go back',
  closeAnyway: 'Close anyway',
  cannotOpen: name => `The file "${name}" could not be read.`,
  recentGone: file => `There is no file "${file}" any more. It was taken off the list.`,
  pageGone: 'Jejak has stopped and could not show its page again.',
  pageGoneDetail: 'Everything that was saved is kept on this computer.',
  tryAgain: 'Try again',
  close: 'Close',
}

const indonesian: Words = {
  unsavedTitle: 'Belum semuanya tersimpan.',
  savingTitle: 'Penyimpanan lebih lama dari biasanya.',
  keepWaiting: 'Tunggu lagi',
  unsavedDetail: 'Perubahan terakhir akan hilang. Anda dapat kembali dan menyimpan salinannya.',
  stay: 'Kembali',
  closeAnyway: 'Tetap tutup',
  cannotOpen: name => `Berkas "${name}" tidak dapat dibaca.`,
  recentGone: file => `Berkas "${file}" tidak ada lagi dan dihapus dari daftar.`,
  pageGone: 'Jejak terhenti dan tidak dapat menampilkan halamannya kembali.',
  pageGoneDetail: 'Semua yang sudah tersimpan tetap ada di komputer ini.',
  tryAgain: 'Coba lagi',
  close: 'Tutup',
}

/** The sentences in a language given as a BCP 47 tag; English where there are no others. */
export function wordsIn(language: string): Words {
  return /^id\b/i.test(language) ? indonesian : english
}
