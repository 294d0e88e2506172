import type { edition as english } from '../en/edition.ts'
import type { SectionOf } from '../shape.ts'

export const edition = {
  name: 'Aplikasi ini',
  offline: 'Tersimpan di komputer ini: dapat dibuka tanpa jaringan.',
  online: 'Belum tersimpan di komputer ini: hanya dapat dibuka di tempat ia dapat diambil.',
  install: 'Pasang…',
  installHint: 'Memberinya jendela dan ikon sendiri, dan dapat membuka berkas .jejak.',
  updateReady: 'Jejak yang lebih baru sudah siap. Ia mulai kalau Anda setuju.',
  update: 'Mulai sekarang',
  updateHint: 'Pekerjaan Anda disimpan lebih dulu.',
} satisfies SectionOf<typeof english>
