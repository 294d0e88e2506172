import type * as english from '../en/cards.ts'
import type { SectionOf } from '../shape.ts'

export const picture = {
  'no-place': 'Jatuhkan gambar di atas sel atau kartu.',
  'not-on-curve': 'Kurva emosi tidak punya tempat untuk gambar. Pilih sel di lajur lain.',
  preparing: 'Menambahkan {count} gambar…',
  scaled: '{count} gambar sangat besar dan sudah diperkecil menjadi 24 megapiksel.',
} as const satisfies SectionOf<typeof english.picture>
