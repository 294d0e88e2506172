import type * as english from '../en/about.ts'
import type { SectionOf } from '../shape.ts'

export const about = {
  version: 'Versi {version}',
  stays:
    'Peta Anda tetap di komputer ini. Jejak tidak mengirim apa pun dan tidak pernah terhubung ke internet sendiri.',
  checkForNew: 'Periksa versi baru',
  newerAt: 'Versi yang lebih baru ada di {address}. Versi Anda {version}.',
  newerAsk:
    'Jejak tidak mencari versi baru sendiri. Versi Anda {version}: tanyakan versi yang lebih baru kepada orang yang memberi Anda Jejak.',
  licences: 'Lisensi komponen bawaan',
  noLicences: 'Lisensi tidak termasuk dalam berkas ini.',
  tellWhenDone: 'Beri tahu saya ketika ekspor yang lama selesai',
  tellWhenDoneHint: 'Dengan pemberitahuan sistem, dan hanya ketika Jejak tidak di depan.',
  noticesRefused: 'Peramban tidak mengizinkan pemberitahuan untuk Jejak.',
  exportReady: 'Ekspor “{title}” sudah siap.',
  saving: 'Menyimpan… Jendela akan ditutup setelah selesai.',
} satisfies SectionOf<typeof english.about>
