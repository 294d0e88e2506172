import type * as english from '../en/finding.ts'
import type { SectionOf } from '../shape.ts'

export const find = {
  title: 'Cari di papan',
  hint: 'Cari teks, tag, pemilik…',
  position: '{at} dari {count}',
  nothing: 'Tidak ditemukan',
  unseen: '{count} lagi di lajur tersembunyi atau tempat parkir',
  close: 'Tutup pencarian',
  at: '{position}: {what}',
  inSource: 'pada sumber',
  inTag: 'pada tag',
  inOwner: 'pada pemilik',
  inComment: 'pada komentar',
  inLink: 'pada tautan',
} satisfies SectionOf<typeof english.find>

export const filter = {
  title: 'Tampilkan hanya',
  bar: 'Saringan',
  empty: 'Belum ada yang bisa disaring. Beri kartu tag, pemilik, atau bukti dahulu.',
  tags: 'Tag',
  personas: 'Persona',
  evidence: 'Bukti',
  owners: 'Pemilik',
  moments: 'Momen penentu',
  moment: 'Momen penentu',
  colours: 'Warna',
  count: '{count} dari {all} kartu',
  change: 'Ubah…',
  clear: 'Kosongkan',
  remove: 'Lepas {name}',
} satisfies SectionOf<typeof english.filter>

export const miniMap = {
  title: 'Peta kecil',
  drawing: 'Seluruh peta',
  hide: 'Sembunyikan peta kecil',
} satisfies SectionOf<typeof english.miniMap>

export const contents = {
  title: 'Kerangka',
  tree: 'Tahap, langkah, dan kartu',
  close: 'Tutup kerangka',
  pains: '{count} titik masalah',
  pain: 'titik masalah',
  empty: 'Belum ada kartu',
} satisfies SectionOf<typeof english.contents>

export const present = {
  title: 'Presentasi',
  part: 'Bagian {at} dari {count}',
  next: 'Berikutnya',
  previous: 'Sebelumnya',
  end: 'Akhiri presentasi',
  at: 'Tahap {at} dari {count}: {name}',
} satisfies SectionOf<typeof english.present>

export const palette = {
  title: 'Perintah',
  hint: 'Apa yang ingin Anda lakukan?',
  nothing: 'Tidak ada yang cocok dengan “{query}”',
  goToStage: 'Ke tahap {name}',
  openMap: 'Buka {name}',
  newMap: 'Peta baru: {name}',
  unavailable: 'tidak bisa sekarang',
  recent: 'baru dipakai',
} satisfies SectionOf<typeof english.palette>
