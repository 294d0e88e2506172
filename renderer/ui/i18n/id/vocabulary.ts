import type * as english from '../en/vocabulary.ts'
import type { SectionOf } from '../shape.ts'

export const kind = {
  'current-state': 'Saat ini',
  'future-state': 'Masa depan',
  'day-in-the-life': 'Sehari dalam hidup',
  'service-blueprint': 'Cetak biru layanan',
  blank: 'Bentuk bebas',
} as const satisfies SectionOf<typeof english.kind>

export const laneType = {
  actions: 'Tindakan',
  touchpoints: 'Titik kontak',
  channels: 'Saluran',
  thoughts: 'Pikiran',
  emotions: 'Emosi',
  'pain-points': 'Titik masalah',
  gains: 'Manfaat',
  opportunities: 'Peluang',
  needs: 'Kebutuhan',
  quotes: 'Kutipan',
  storyboard: 'Papan cerita',
  metrics: 'Metrik',
  time: 'Waktu',
  place: 'Tempat',
  tools: 'Alat',
  'physical-evidence': 'Bukti fisik',
  'customer-actions': 'Tindakan pelanggan',
  frontstage: 'Garis depan',
  backstage: 'Belakang layar',
  'support-processes': 'Proses pendukung',
  policies: 'Kebijakan',
  enablers: 'Penunjang',
  owners: 'Penanggung jawab',
  custom: 'Khusus',
} as const satisfies SectionOf<typeof english.laneType>

export const cardOf = {
  actions: 'Tindakan',
  touchpoints: 'Titik kontak',
  channels: 'Saluran',
  thoughts: 'Pikiran',
  emotions: 'Emosi',
  'pain-points': 'Titik masalah',
  gains: 'Manfaat',
  opportunities: 'Peluang',
  needs: 'Kebutuhan',
  quotes: 'Kutipan',
  storyboard: 'Gambar',
  metrics: 'Metrik',
  time: 'Waktu',
  place: 'Tempat',
  tools: 'Alat',
  'physical-evidence': 'Bukti fisik',
  'customer-actions': 'Tindakan pelanggan',
  frontstage: 'Langkah garis depan',
  backstage: 'Langkah belakang layar',
  'support-processes': 'Proses pendukung',
  policies: 'Kebijakan',
  enablers: 'Penunjang',
  owners: 'Penanggung jawab',
  custom: 'Kartu',
} as const satisfies SectionOf<typeof english.cardOf>

export const colour = {
  action: 'Biru',
  touch: 'Violet',
  thought: 'Kuning',
  emotion: 'Batu',
  pain: 'Koral',
  opp: 'Hijau',
  evid: 'Pasir',
  front: 'Toska',
  back: 'Ungu',
  support: 'Kelabu',
  place: 'Jingga',
  own: 'Seperti lajurnya',
} as const satisfies SectionOf<typeof english.colour>

export const evidence = {
  none: 'Tidak ada',
  assumption: 'Asumsi',
  'one-source': 'Satu sumber',
  researched: 'Hasil riset',
} as const satisfies SectionOf<typeof english.evidence>

export const score = {
  n2: 'Sangat negatif',
  n1: 'Negatif',
  '0': 'Netral',
  p1: 'Positif',
  p2: 'Sangat positif',
} as const satisfies SectionOf<typeof english.score>

export const level = {
  '1': 'Sangat rendah',
  '2': 'Rendah',
  '3': 'Sedang',
  '4': 'Tinggi',
  '5': 'Sangat tinggi',
} as const satisfies SectionOf<typeof english.level>

export const separatorKind = {
  interaction: 'Garis interaksi',
  visibility: 'Garis visibilitas',
  'internal-interaction': 'Garis interaksi internal',
  custom: 'Garis khusus',
} as const satisfies SectionOf<typeof english.separatorKind>

export const lineStyle = {
  own: 'Seperti biasa',
  solid: 'Utuh',
  dashed: 'Putus-putus',
  dotted: 'Titik-titik',
} as const satisfies SectionOf<typeof english.lineStyle>

export const direction = { 'one-way': 'Satu arah', 'two-way': 'Dua arah' } as const satisfies SectionOf<
  typeof english.direction
>

export const phase = {
  none: 'Belum diisi',
  before: 'Sebelum pembelian',
  during: 'Saat pembelian',
  after: 'Setelah pembelian',
} as const satisfies SectionOf<typeof english.phase>

export const nature = {
  none: 'Belum diisi',
  physical: 'Fisik',
  digital: 'Digital',
  human: 'Manusia',
} as const satisfies SectionOf<typeof english.nature>

export const flag = { none: 'Tidak ada', fail: 'Titik gagal', wait: 'Menunggu' } as const satisfies SectionOf<
  typeof english.flag
>

export const channel = {
  none: 'Tidak ada',
  website: 'Situs web',
  search: 'Pencarian web',
  app: 'Aplikasi',
  phone: 'Telepon',
  'video-call': 'Panggilan video',
  email: 'Surel',
  chat: 'Obrolan',
  'group-chat': 'Grup obrolan',
  social: 'Media sosial',
  advertisement: 'Iklan',
  review: 'Ulasan',
  document: 'Dokumen',
  contract: 'Kontrak',
  spreadsheet: 'Lembar kerja',
  calculator: 'Kalkulator',
  meeting: 'Rapat',
  presentation: 'Presentasi',
  person: 'Orang',
  people: 'Kelompok orang',
  shop: 'Toko',
  home: 'Rumah',
  office: 'Kantor',
  warehouse: 'Gudang',
  road: 'Di jalan',
  hospital: 'Rumah sakit, klinik',
  delivery: 'Pengiriman',
  package: 'Paket',
  payment: 'Pembayaran',
  calendar: 'Kalender',
  training: 'Pelatihan',
  help: 'Bantuan',
  'file-upload': 'Unggah berkas',
  product: 'Produknya',
} as const satisfies SectionOf<typeof english.channel>
