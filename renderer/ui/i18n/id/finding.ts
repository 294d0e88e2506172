import type * as english from '../en/finding.ts'
import type { SectionOf } from '../shape.ts'

export const find = {
  title: 'Cari di papan',
  hint: 'Cari teks, tag, penanggung jawab…',
  position: '{at} dari {count}',
  nothing: 'Tidak ditemukan',
  unseen: '{count} lagi di lajur tersembunyi atau tempat parkir',
  close: 'Tutup pencarian',
  at: '{position}: {what}',
  inSource: 'pada sumber',
  inTag: 'pada tag',
  inOwner: 'pada penanggung jawab',
  inComment: 'pada komentar',
  inLink: 'pada tautan',
} satisfies SectionOf<typeof english.find>
