import type * as english from '../en/details.ts'
import type { SectionOf } from '../shape.ts'

export const details = {
  picture: 'Gambar',
  alt: 'Keterangan gambar',
  altHint: 'Apa yang terlihat, bagi yang tak dapat melihatnya',
  replacePicture: 'Ganti…',
  dropPicture: 'Lepaskan',
  openHost: 'Buka {host}…',
  noAddress: 'Hanya alamat web yang aman (https) dan alamat surel yang bisa dibuka dari sini.',
  openTitle: 'Buka tautan ini?',
  openText: 'Tautan ini mengarah ke luar Jejak, yaitu:',
  open: 'Buka',
  overdue: '{day}, terlambat',
  linkedOpportunity: 'Peluang terkait',
  linkedPain: 'Titik masalah terkait',
  linkOpportunity: 'Kaitkan peluang',
  linkPain: 'Kaitkan titik masalah',
  nothingToLink: 'Belum ada',
  editComment: 'Ubah komentar',
} as const satisfies SectionOf<typeof english.details>

export const persona = {
  title: 'Persona',
  main: 'Persona utama',
  none: 'Persona mewakili orang-orang yang menempuh perjalanan ini. Tambahkan satu agar peta punya wajah.',
  quote: 'Kutipan',
  goals: 'Tujuan',
  needs: 'Kebutuhan',
  frustrations: 'Kekesalan',
  onePerLine: 'Satu per baris',
  up: 'Naikkan',
  down: 'Turunkan',
  noCards: 'Tidak ada kartu milik persona ini.',
  cardsStay: '{count} kartu milik persona ini tetap ada dan menjadi milik semua.',
  removed: '{name} dihapus',
} as const satisfies SectionOf<typeof english.persona>
