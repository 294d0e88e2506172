import type { settings as english } from '../en/settings.ts'
import type { SectionOf } from '../shape.ts'

export const settings = {
  title: 'Pengaturan',
  general: 'Umum',
  control: 'Tombol dan penunjuk',
  storage: 'Penyimpanan',

  language: 'Bahasa',
  theme: 'Tema',
  themeSystem: 'Ikut sistem',
  themeLight: 'Terang',
  themeDark: 'Gelap',
  size: 'Ukuran antarmuka',
  sizeHint: 'Menu, panel, dan tombol membesar; peta punya perbesaran sendiri.',
  author: 'Nama untuk komentar',
  authorHint: 'Tampil di samping komentar yang Anda tulis. Tetap di komputer ini.',

  singleKeys: 'Pintasan satu tombol',
  singleKeysHint:
    'Tombol tanpa Ctrl atau Alt, seperti V, N, atau 1–5. Matikan bila masukan suara atau tangan tak sengaja menekannya.',
  wheel: 'Roda tetikus',
  wheelScroll: 'Menggulir',
  wheelZoom: 'Memperbesar',
  wheelScrollHint: 'Ctrl dengan roda, atau cubitan, mengubah perbesaran.',
  wheelZoomHint: 'Shift dengan roda bergeser ke samping. Seret sambil menahan spasi untuk menggeser peta.',
  shortcuts: 'Pintasan papan tik',
  allShortcuts: 'Tampilkan semua pintasan',

  maps: '{count} peta',
  inBin: '{count} peta di tempat sampah',
  taken: 'Seluruhnya sekitar {size}',
  measuring: 'Sedang mengukur…',
  whereMaps: 'Peta dan riwayatnya',
  whereMapsText:
    'Di penyimpanan aplikasi ini, di komputer ini: setiap perubahan, sehingga urungkan tetap berfungsi setelah dibuka lagi, dan versi-versinya.',
  wherePictures: 'Gambar',
  wherePicturesText: 'Setiap gambar sekali saja, berapa pun kartu yang menampilkannya.',
  whereCopies: 'Salinan kedua',
  whereCopiesText:
    'Keadaan terbaru setiap peta di luar basis data. Jejak memulihkan dari sini bila basis data hilang.',
  whereSettings: 'Pengaturan',
  whereSettingsText:
    'Bahasa, tema, ukuran, nama Anda, dan posisi terakhir di tiap peta: hanya di perangkat ini.',
  nowhere:
    'Selain cadangan dan berkas yang Anda simpan, tidak ada yang disimpan di tempat lain. Tidak ada yang dikirim.',
  browserNote:
    'Di peramban, peta menjadi milik alamat ini ({address}). Menghapus data situs ini di peramban akan menghapusnya.',

  exportAll: 'Ekspor semuanya…',
  exportAllHint:
    'Semua peta dengan gambar, folder, dan favoritnya sebagai satu arsip: .zip berisi berkas .jejak. Tempat sampah dan riwayat urungkan tidak ikut.',
  importAll: 'Impor arsip…',
  importAllHint: 'Mengambil peta dari arsip seperti itu. Peta yang sudah ada di sini tetap seperti adanya.',
  eraseAll: 'Hapus semuanya…',
  eraseAllHint:
    'Menghapus setiap peta, tempat sampah, semua versi, dan salinan kedua. Berkas dan cadangan Anda tetap ada.',
  packing: 'Mengemas peta',
  unpacking: 'Mengambil peta',
  stop: 'Hentikan',
  exported: '{count} peta ada di arsip.',
  exportedWithout: '{count} gambar tidak ditemukan dan tidak ikut.',
  notPacked: '{count} peta tidak dapat dibaca:',
  stopped: 'Dihentikan.',
  nothingToExport: 'Tidak ada peta untuk diekspor.',
  archiveTooLarge:
    'Semua peta bersama-sama melebihi batas arsip, yaitu 500 MB. Simpan salinan tiap peta satu per satu.',

  added: '{count} peta diambil.',
  copied: '{count} peta sudah ada dalam keadaan lain dan disimpan sebagai salinan.',
  same: '{count} peta sudah ada di sini, tanpa perubahan.',
  repaired: '{count} peta harus diperbaiki agar bisa dibuka.',
  refused: '{count} berkas tidak dapat dibaca:',
  notAnArchive: '“{file}” bukan arsip yang dapat dibaca.',
  noMapsInArchive: 'Tidak ada peta di “{file}”.',

  eraseTitle: 'Hapus semuanya dari komputer ini?',
  eraseText:
    '{count} peta akan hilang, termasuk yang ada di tempat sampah, beserta riwayat, gambar, dan salinan keduanya. Pengaturan dan nama Anda tetap ada. Ini tidak dapat diurungkan.',
  eraseFirst:
    'Ekspor semuanya dulu, maka Anda dapat mengimpornya lagi, kecuali tempat sampah dan riwayat urungkan.',
  eraseType: 'Ketik “{word}” untuk melanjutkan',
  eraseWord: 'hapus',
  eraseNow: 'Hapus semuanya',
  eraseBack: 'Batal, biarkan semuanya',
} satisfies SectionOf<typeof english>
