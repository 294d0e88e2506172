import type * as english from '../en/trouble.ts'
import type { SectionOf } from '../shape.ts'

export const paste = {
  'nothing-to-paste': 'Tidak ada isi papan klip yang bisa ditempel Jejak.',
  'no-table': 'Tidak ada tabel di papan klip. Salin sel dari lembar kerja, lalu tempel sebagai peta.',
  'no-place': 'Pilih sel atau kartu dahulu, lalu tempel.',
  'bad-diagram':
    'Diagram Mermaid itu tidak bisa dibaca: baris {count} bukan tugas dengan skor, seperti “Membuat teh: 5: Saya”.',
  'too-many-cells': 'Tabel itu berisi {count} sel; paling banyak {most} bisa ditempel.',
  'too-long': 'Teks itu berisi {count} karakter; paling banyak {most} bisa ditempel.',
} as const satisfies SectionOf<typeof english.paste>

export const trouble = {
  'pictures-missing': '{count} gambar tidak dapat dibaca dan tidak ada dalam salinan.',
  quota: 'Disk penuh. Kosongkan ruang; yang ada di layar tetap aman, dan penyimpanan dicoba lagi.',
  'write-failed': 'Penulisan gagal. Yang ada di layar tetap aman, dan penyimpanan dicoba lagi.',
  blocked: 'Jendela Jejak lain dengan versi lama masih terbuka. Tutup jendela itu untuk melanjutkan.',
  'newer-version':
    'Peta-peta ini terakhir dipakai oleh Jejak yang lebih baru. Perbarui Jejak untuk membukanya; tidak ada yang diubah.',
  stale: 'Peta ini sudah diubah di jendela lain. Buka lagi untuk melihat keadaan terbaru.',
  'open-elsewhere': 'Peta ini terbuka di jendela lain. Ubah di sana, atau tutup dahulu di sana.',
  unavailable:
    'Penyimpanan tidak bisa dipakai di sini: peramban menolaknya, mungkin karena jendela pribadi. Simpan salinan sebagai berkas.',
  'not-found': 'Peta ini sudah tidak ada. Mungkin dihapus di jendela lain.',
  'read-failed': 'Berkas tidak bisa dibaca.',
  'too-large': 'Berkas terlalu besar untuk dibuka.',
  'clipboard-refused': 'Papan klip ditolak. Izinkan di peramban, atau simpan gambarnya.',
  'link-refused': 'Sistem tidak membuka tautan itu. Salin alamatnya dari rincian.',
  'window-refused': 'Peramban tidak membuka jendela. Izinkan Jejak membuka jendela, lalu coba lagi.',
  'file-empty': 'Berkas ini kosong.',
  'file-binary': 'Ini bukan berkas teks, jadi tidak mungkin peta Jejak.',
  'file-too-large': 'Berkas ini terlalu besar untuk sebuah peta: lebih dari {limit} juta karakter.',
  'file-too-deep': 'Susunan berkas ini terlalu dalam untuk sebuah peta (baris {line}, kolom {column}).',
  'file-truncated': 'Berkas ini terpotong di baris {line}, kolom {column}. Salin lagi dari asalnya.',
  'file-not-json':
    'Berkas ini tidak terbaca mulai baris {line}, kolom {column}. Ini bukan peta Jejak, atau rusak.',
  'file-not-a-map': 'Berkas ini tidak dibuat dengan Jejak.',
  'file-newer-version':
    'Berkas ini dibuat dengan Jejak yang lebih baru (format {version}; yang ini membaca sampai {supported}). Perbarui Jejak untuk membukanya; berkasnya tidak diubah.',
  'file-damaged': 'Ini berkas Jejak, tetapi tidak ada isinya yang terbaca. Coba salinan yang lebih lama.',
  'picture-too-large':
    'Gambarnya akan berukuran {width} × {height} piksel, terlalu besar. Pilih skala yang lebih kecil atau satu tahap saja.',
  'nothing-there': 'Tidak ada yang bisa diekspor.',
  'image-unreadable': '“{file}” tidak bisa dibaca sebagai gambar. PNG, JPEG, WebP, GIF, AVIF, dan SVG bisa.',
  'image-too-large':
    '“{file}” terlalu besar: gambar paling besar 100 MB dan 200 megapiksel. Perkecil dahulu.',
  unknown: 'Itu tidak berhasil. Peta Anda aman.',
  title: 'Ada yang tidak beres',
} as const satisfies SectionOf<typeof english.trouble>

export const repair = {
  'invalid-record-dropped': { other: '{count} bagian yang rusak ditinggalkan.' },
  'invalid-field-reset': { other: '{count} nilai yang tak terbaca dikosongkan.' },
  'duplicate-id-dropped': { other: '{count} bagian ganda ditinggalkan.' },
  'map-added': 'Data peta itu sendiri hilang dan sudah dibuat lagi.',
  'extra-map-dropped': 'Peta kedua di berkas yang sama ditinggalkan.',
  'stage-added': 'Tidak ada tahap; satu ditambahkan.',
  'step-added': 'Satu tahap tidak punya langkah; satu ditambahkan.',
  'lane-added': 'Tidak ada lajur; satu ditambahkan.',
  'step-without-stage-moved': { other: '{count} langkah tanpa tahap dipindahkan.' },
  'card-without-cell-parked': { other: '{count} kartu tanpa tempat kini ada di area parkir.' },
  'dangling-reference-cleared': { other: '{count} rujukan ke bagian yang hilang dibersihkan.' },
  'connector-dropped': { other: '{count} panah tanpa tujuan dihapus.' },
  'separator-dropped': { other: '{count} garis tanpa lajur dihapus.' },
  'comment-dropped': { other: '{count} komentar tanpa kartu dihapus.' },
  'picture-dropped': { other: '{count} gambar yang rusak ditinggalkan.' },
  'order-key-renewed': 'Urutan beberapa bagian tak terbaca dan sudah disusun ulang.',
} as const satisfies SectionOf<typeof english.repair>

export const crash = {
  title: 'Jejak tersandung',
  saved:
    'Ada yang rusak di dalam aplikasi. Yang Anda tulis sampai di sini tersimpan di komputer ini; muat ulang untuk melanjutkan.',
  unsaved:
    'Ada yang rusak di dalam aplikasi, dan perubahan terakhir tidak dapat disimpan. Simpan salinan sebelum memuat ulang.',
  saveCopy: 'Simpan salinan',
  reload: 'Muat ulang',
  details: 'Untuk yang memperbaikinya',
} as const satisfies SectionOf<typeof english.crash>
