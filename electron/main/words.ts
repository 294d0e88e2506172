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
  /** For `lang`. */
  readonly language: string
  readonly pageReopened: string
  readonly pageStopped: string
  readonly pageGoneDetail: string
  readonly pageHangs: string
  readonly pageHangsUnsaved: string
  readonly shellError: string
  readonly noConversion: string
  readonly wait: string
  readonly openAgain: string
  readonly openLibrary: string
  readonly showLog: string
  readonly goOn: string
  readonly startAgain: string
  readonly close: string
  readonly closeWindow: string
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
  language: 'en',
  pageReopened: 'Jejak stopped for a moment and was opened again.',
  pageStopped: 'Jejak has stopped and is not opened again by itself.',
  pageGoneDetail: 'Everything that was saved is kept on this computer.',
  pageHangs: 'Jejak does not answer.',
  pageHangsUnsaved:
    'What was changed last is not saved yet and would be lost if you open it again. Waiting is safe.',
  shellError: 'Something went wrong in Jejak. You can go on, or let it start again.',
  noConversion: 'The conversion could not be started, and nothing was written.',
  wait: 'Wait',
  openAgain: 'Open again',
  openLibrary: 'Open the library',
  showLog: 'Show log',
  goOn: 'Go on',
  startAgain: 'Start again',
  close: 'Close',
  closeWindow: 'Close window',
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
  language: 'id',
  pageReopened: 'Jejak sempat terhenti dan telah dibuka kembali.',
  pageStopped: 'Jejak terhenti dan tidak dibuka kembali dengan sendirinya.',
  pageGoneDetail: 'Semua yang sudah tersimpan tetap ada di komputer ini.',
  pageHangs: 'Jejak tidak menanggapi.',
  pageHangsUnsaved:
    'Perubahan terakhir belum tersimpan dan akan hilang jika dibuka kembali. Menunggu tetap aman.',
  shellError: 'Terjadi kesalahan di Jejak. Anda dapat melanjutkan, atau memulainya kembali.',
  noConversion: 'Konversi tidak dapat dimulai dan tidak ada yang ditulis.',
  wait: 'Tunggu',
  openAgain: 'Buka kembali',
  openLibrary: 'Buka pustaka',
  showLog: 'Tampilkan log',
  goOn: 'Lanjutkan',
  startAgain: 'Mulai kembali',
  close: 'Tutup',
  closeWindow: 'Tutup jendela',
}

/** The sentences in a language given as a BCP 47 tag; English where there are no others. */
export function wordsIn(language: string): Words {
  return /^id\b/i.test(language) ? indonesian : english
}
