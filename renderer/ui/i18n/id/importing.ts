import type * as english from '../en/importing.ts'
import type { SectionOf } from '../shape.ts'

export const importing = {
  title: 'Buka “{file}”',
  splitting: 'Beberapa butir dalam satu sel menjadi beberapa kartu',
  maps: { other: '{count} peta' },
  target: 'Tujuan',
  newMap: 'Peta baru',
  openMap: 'Peta ini',
  make: { one: 'Buat peta', other: 'Buat {count} peta' },
  add: 'Tambahkan ke peta ini',
  parts: 'Tabel dan diagram',
  take: 'Ambil “{name}”',
  show: 'Lihat “{name}”',
  diagram: 'diagram',
  become: 'Yang dipilih menjadi',
  together: 'Satu peta',
  each: 'Satu peta masing-masing',
  tableColumns: 'Kolom tabel',
  tableRows: 'Baris tabel',
  nameless: 'Tanpa nama ({number})',
  moreTracks: { other: 'Tampilkan {count} lagi' },
  use: 'Kegunaan “{name}”',
  useStage: 'Tahap',
  useStep: 'Langkah',
  usePersona: 'Persona',
  useScore: 'Skor emosi',
  useNothing: 'Tinggalkan',
  lane: 'Lajur',
  scale: 'Skala “{name}”',
  scaleWords: 'Kata, bintang, dan wajah',
  scale2: 'Angka −2 sampai +2',
  scale5: 'Angka −5 sampai +5',
  scale10: 'Angka −10 sampai +10',
  scaleStars: 'Angka 1 sampai 5',
  scaleSeven: 'Angka 1 sampai 7',
  scaleOneToTen: 'Angka 1 sampai 10',
  scaleTen: 'Angka 0 sampai 10',
  scalePercent: 'Persen',
  hidden: 'Tersembunyi di berkas, jadi tidak diambil: {parts}',
  hiddenSheets: { one: 'lembar {names}', other: '{count} lembar ({names})' },
  hiddenRows: { other: '{count} baris' },
  hiddenColumns: { other: '{count} kolom' },
  remarks: 'Perlu dilihat',
  remarkScale: {
    one: '“{name}”: {example} di luar skalanya dan dihitung sebagai ujung skala itu.',
    other:
      '“{name}”: {count} angka di luar skalanya dan dihitung sebagai ujung skala itu, misalnya {example}.',
  },
  remarkQuote: 'Tanda kutip di baris {line} tidak pernah ditutup dan dibaca sebagai huruf biasa.',
  remarkScore: 'Baris {line}: skor “{name}” bukan angka (“{found}”), jadi tidak ada perasaan di sana.',
  remarkLeft: { other: '{count} tabel lain tidak diambil: {names}' },
  working: 'Menghitung',
  taking: 'Mengambil berkas',
  reading: 'Membaca',
  stop: 'Hentikan',
  stopped: { other: '{count} berkas belum dibaca.' },
  became: 'Yang menjadi peta',
  allTaken: 'Semua berkas sudah menjadi peta',
  'nothing-there': 'Tidak ada berkas di folder ini yang bisa dibuka Jejak.',
  empty: '“{file}” kosong.',
  binary: '“{file}” bukan berkas teks, jadi tidak mungkin peta Jejak.',
  'too-large': '“{file}” terlalu besar untuk sebuah peta: lebih dari {limit} juta karakter.',
  'too-deep': 'Susunan “{file}” terlalu dalam untuk sebuah peta (baris {line}, kolom {column}).',
  truncated: '“{file}” terpotong di baris {line}, kolom {column}. Salin lagi dari asalnya.',
  'not-json': '“{file}” tidak terbaca mulai baris {line}, kolom {column}. Ini bukan peta Jejak, atau rusak.',
  'not-a-map': '“{file}” tidak dibuat dengan Jejak.',
  'newer-version':
    '“{file}” dibuat dengan Jejak yang lebih baru (format {version}; yang ini membaca sampai {supported}). Perbarui Jejak untuk membukanya; berkasnya tidak diubah.',
  damaged:
    '“{file}” adalah berkas Jejak, tetapi tidak ada isinya yang terbaca. Coba salinan yang lebih lama.',
  'unknown-format':
    'Jenis “{file}” tidak bisa dibaca Jejak. Yang bisa: berkas Jejak, tabel (CSV, TSV, XLSX, Markdown), diagram perjalanan Mermaid, serta hasil ekspor PNG, SVG, dan PDF.',
  'old-workbook': '“{file}” adalah buku kerja jenis lama. Simpan sebagai .xlsx atau CSV, lalu buka yang itu.',
  'damaged-workbook':
    '“{file}” rusak, atau bukan buku kerja Excel. Buka di program lembar kerja lalu simpan ulang.',
  'large-workbook':
    '“{file}” punya bagian yang lebih dari {limit} juta bita. Bagi berkasnya, atau simpan lembar yang diperlukan sebagai CSV.',
  'no-map-inside':
    '“{file}” tidak membawa peta yang bisa diubah. Hanya {format} yang diekspor Jejak bersama petanya yang bisa dibuka.',
  'no-table':
    '“{file}” tidak berisi tabel atau diagram perjalanan Mermaid. Tabel memerlukan satu baris judul dan paling sedikit dua kolom.',
  'no-such-part': '“{file}” tidak punya tabel “{wanted}”; yang ada {names}.',
  'too-many-rows':
    '“{file}” memiliki lebih dari {limit} baris: baris {line}, kolom 1 adalah kelebihan pertama. Hapus baris yang tidak perlu, atau bagi berkasnya.',
  'too-many-columns':
    '“{file}” memiliki lebih dari {limit} kolom: baris {line} berlanjut setelah kolom {limit}. Hapus kolom yang tidak perlu.',
  'too-many-cells':
    '“{file}” memiliki lebih dari {limit} sel sampai baris {line}, kolom 1. Hapus yang tidak perlu, atau bagi berkasnya.',
  'long-cell':
    '“{file}” memiliki sel lebih dari {limit} karakter di baris {line}, kolom {column}. Perpendek, atau cari tanda kutip yang tidak ditutup.',
  'long-text': '“{file}” lebih panjang dari {limit} juta karakter. Bagi menjadi beberapa berkas.',
  'diagram-not-a-journey':
    '“{file}” bukan diagram perjalanan Mermaid: baris {line}, kolom 1 berbunyi “{found}”. Awali dengan baris “journey”.',
  'diagram-task-without-score':
    '“{file}” memiliki tugas tanpa skor di baris {line}, kolom 1: “{found}”. Tulis seperti “Tugas: 3: Siapa”.',
  'diagram-unexpected':
    '“{file}” tidak terbaca di baris {line}, kolom 1: “{found}”. Nama bagian dan tugas tidak boleh berisi titik dua, #, atau titik koma.',
} as const satisfies SectionOf<typeof english.importing>
