import type * as english from '../en/keeping.ts'
import type { SectionOf } from '../shape.ts'

export const lost = {
  changes: {
    other:
      'Perubahan terakhir pada “{title}” (sekitar {count}, dibuat setelah {when}) tidak ditemukan lagi setelah komputer atau peramban berhenti mendadak.',
  },
  map: '“{title}” tidak ditemukan lagi setelah komputer atau peramban berhenti mendadak.',
  accept: 'Oke',
} as const satisfies SectionOf<typeof english.lost>

export const keeping = {
  nothing: 'Saat ini tidak ada yang bisa disimpan di komputer ini.',
  retry: 'Coba lagi',
  saveCopy: 'Simpan salinan…',
  memory: 'Hanya di jendela ini',
  unwritable:
    'Penyimpanan komputer ini tidak bisa ditulisi sekarang; mungkin disk penuh. Peta hanya bisa dibaca.',
  stillNot: 'Penyimpanan masih belum bisa dipakai.',
  noSecondCopy: 'Salinan kedua tidak dapat ditulis. Dicoba lagi pada perubahan berikutnya.',
} as const satisfies SectionOf<typeof english.keeping>
