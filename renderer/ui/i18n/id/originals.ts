import type * as english from '../en/originals.ts'
import type { SectionOf } from '../shape.ts'

export const original = {
  same: 'juga di {file}',
  behind: 'belum ada di {file}',
  saving: 'menulis {file}…',
  changed: '{file} diubah di tempat lain',
  vanished: '{file} tidak ada di tempatnya',
  tip: 'Setiap perubahan langsung tersimpan di komputer ini. Berkas memperolehnya ketika Anda menyimpan.',
  tipIn:
    'Di folder “{folder}”. Setiap perubahan langsung tersimpan di komputer ini; berkas memperolehnya ketika Anda menyimpan.',
  saved: 'Tersimpan di {file}',
  downloaded:
    'Peta ada di folder unduhan Anda. Peramban ini tidak dapat menulis ke berkas untuk kedua kalinya.',
  once: 'Mulai sekarang hanya Simpan yang menulis ke {file}. Semua perubahan tersimpan sendiri di komputer ini, jadi tidak ada pertanyaan saat menutup.',
  changedTitle: '{file} diubah di tempat lain',
  changedText:
    'Isi berkas berbeda dari peta ini saat terakhir disimpan. Tidak ada yang hilang, apa pun pilihan Anda.',
  mine: 'Pertahankan milik saya',
  mineSaving: 'Peta ini ditulis ke berkas. Isi berkas yang sekarang masuk ke tempat sampah pustaka.',
  mineLater:
    'Peta ini tetap, dan masuk ke berkas ketika Anda menyimpan. Isi berkas yang sekarang masuk ke tempat sampah pustaka.',
  theirs: 'Ambil dari berkas',
  theirsText: 'Peta menjadi seperti isi berkas. Urungkan mengembalikan milik Anda.',
  both: 'Pertahankan keduanya',
  bothText:
    'Isi berkas menjadi peta tersendiri di samping peta ini, yang lalu tidak terkait dengan berkas mana pun.',
  later: 'Putuskan nanti',
  unreadableTitle: '{file} bukan peta lagi',
  unreadableText:
    'Berkas diubah oleh hal lain, dan isinya sekarang tidak dapat dibaca sebagai peta. Milik Anda aman di komputer ini.',
  replace: 'Gantikan',
  vanishedTitle: '{file} tidak ada di tempatnya',
  vanishedText:
    'Berkas dipindahkan, diganti namanya, atau dihapus, atau disknya tidak ada. Peta aman di komputer ini; pilih di mana berkasnya akan berada.',
  again: 'Simpan lagi di sana',
  elsewhere: 'Simpan sebagai…',
  keptMine: 'Peta Anda tetap. Isi {file} ada di tempat sampah.',
  taken: 'Peta ini sekarang seperti isi {file}',
  keptBoth: 'Isi berkas ada di pustaka sebagai “{title}”',
  'trouble-locked':
    'Program lain sedang memakai {file}. Tutup di sana lalu simpan lagi; peta aman di komputer ini.',
  'trouble-full':
    'Tidak ada ruang untuk {file} di disknya. Kosongkan ruang, atau simpan di tempat lain; peta aman di komputer ini.',
  'trouble-read-only': '{file} tidak boleh diubah. Simpan di tempat lain; peta aman di komputer ini.',
  'trouble-unreachable':
    'Disk {file} tidak dapat dijangkau. Sambungkan lalu simpan lagi, atau simpan di tempat lain; peta aman di komputer ini.',
  'trouble-name-too-long':
    'Nama “{file}” terlalu panjang untuk disknya. Simpan dengan nama yang lebih pendek; peta aman di komputer ini.',
  'trouble-refused':
    'Peramban tidak diizinkan menulis {file}. Simpan lagi dan izinkan; peta aman di komputer ini.',
  'trouble-other':
    '{file} tidak dapat ditulis dan tetap seperti semula. Simpan di tempat lain; peta aman di komputer ini.',
  'trouble-missing': {
    other:
      '{count} gambar peta ini tidak dapat dibaca, jadi {file} dibiarkan seperti semula. Simpan di tempat lain untuk melanjutkan tanpanya.',
  },
} as const satisfies SectionOf<typeof english.original>
