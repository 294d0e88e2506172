/** What the shell adds to the menus of the page: entries that belong to the system or to its windows. */
export interface MenuWords {
  readonly openRecent: string
  readonly clearRecent: string
  readonly noRecent: string
  readonly closeWindow: string
  readonly quit: string
  readonly fullScreen: string
  readonly services: string
  readonly hide: string
  readonly hideOthers: string
  readonly showAll: string
  readonly window: string
  readonly minimise: string
  readonly zoom: string
  readonly bringAllToFront: string
}

const english: MenuWords = {
  openRecent: 'Open recent',
  clearRecent: 'Clear list',
  noRecent: 'No files yet',
  closeWindow: 'Close window',
  quit: 'Quit Jejak',
  fullScreen: 'Full screen',
  services: 'Services',
  hide: 'Hide Jejak',
  hideOthers: 'Hide others',
  showAll: 'Show all',
  window: 'Window',
  minimise: 'Minimise',
  zoom: 'Zoom',
  bringAllToFront: 'Bring all to front',
}

const indonesian: MenuWords = {
  openRecent: 'Buka yang terbaru',
  clearRecent: 'Kosongkan daftar',
  noRecent: 'Belum ada berkas',
  closeWindow: 'Tutup jendela',
  quit: 'Keluar dari Jejak',
  fullScreen: 'Layar penuh',
  services: 'Layanan',
  hide: 'Sembunyikan Jejak',
  hideOthers: 'Sembunyikan lainnya',
  showAll: 'Tampilkan semua',
  window: 'Jendela',
  minimise: 'Kecilkan',
  zoom: 'Perbesar jendela',
  bringAllToFront: 'Bawa semua ke depan',
}

/** The words in a language given as a BCP 47 tag; English where there are no others. */
export function menuWordsIn(language: string): MenuWords {
  return /^id\b/i.test(language) ? indonesian : english
}
