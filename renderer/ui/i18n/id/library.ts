import type * as english from '../en/library.ts'
import type { SectionOf } from '../shape.ts'

export const library = {
  title: 'Semua peta',
  search: 'Cari peta, kartu, orang',
  newMap: 'Peta baru',
  moreTemplates: 'Templat lain…',
  openFile: 'Buka berkas…',
  allMaps: 'Semua peta',
  kept: 'Semua peta disimpan di komputer ini',
  keptCount: { other: '{count} peta, {size}' },
  edited: 'Diubah {when}',
  open: 'Buka',
  rename: 'Ganti nama',
  duplicate: 'Gandakan',
  saveCopy: 'Simpan salinan…',
  delete: 'Pindahkan ke tempat sampah',
  more: 'Lainnya untuk {title}',
  mapMenu: 'Peta',
  deleted: '“{title}” dipindahkan ke tempat sampah',
  duplicated: '“{title}” dibuat',
  undo: 'Urungkan',
  deletedSome: '{count} peta dipindahkan ke tempat sampah',
  copyOf: '{title} (salinan)',
  futureOf: '{title}: masa depan',
  filesOpened: { other: '{count} peta ditambahkan' },
  reviewDue: 'Perlu ditinjau',
  places: 'Tempat',
  favourites: 'Favorit',
  bin: 'Tempat sampah',
  tags: 'Tag',
  newFolder: 'Folder baru',
  deleteFolder: 'Hapus folder',
  favouriteOne: 'Jadikan {title} favorit',
  unfavouriteOne: 'Keluarkan {title} dari favorit',
  select: 'Pilih {title}',
  allKinds: 'Semua jenis',
  kindFilter: 'Jenis: {kind}',
  sortBy: 'Urutan: {sort}',
  view: 'Tampilan',
  grid: 'Kisi',
  list: 'Daftar',
  loading: 'Membaca peta Anda…',
  untitled: 'Peta tanpa judul',
  welcomeTitle: 'Selamat datang di Jejak',
  welcomeText:
    'Peta perjalanan menunjukkan yang dialami seseorang, langkah demi langkah. Lihat-lihat peta yang sudah jadi, atau mulai dari templat.',
  openExample: 'Buka contoh',
  startFromTemplate: 'Mulai dari templat',
  welcomeExample: 'Contohnya “{title}”, dengan persona, kurva emosi, dan temuan nyata.',
  newMapTitle: 'Peta baru',
  newMapName: 'Nama',
  newMapNameHint: 'Mengikuti nama templat',
  templates: 'Templat',
  content: 'Mulai dengan',
  contentEmpty: 'Lajur kosong',
  contentExample: 'Contoh',
  mapLanguage: 'Bahasa peta',
} as const satisfies SectionOf<typeof english.library>

export const librarySort = {
  edited: 'Terakhir diubah',
  name: 'Nama',
  created: 'Dibuat',
  due: 'Perlu ditinjau',
} as const satisfies SectionOf<typeof english.librarySort>

export const languages = { en: 'English', id: 'Bahasa Indonesia' } as const satisfies SectionOf<
  typeof english.languages
>

export const common = {
  close: 'Tutup',
  cancel: 'Batal',
  remove: 'Hapus {name}',
  more: 'Lainnya',
  dismiss: 'Tutup pesan',
  saved: 'Tersimpan',
  step: 'Langkah',
} as const satisfies SectionOf<typeof english.common>
