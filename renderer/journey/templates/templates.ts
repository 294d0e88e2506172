import { classicTemplates } from './classic-templates.ts'
import type { TemplateInfo } from './template.ts'

const [currentState, futureState, dayInTheLife, serviceBlueprint] = classicTemplates

/** The templates in the order in which they are offered. */
export const templates: readonly TemplateInfo[] = [
  currentState,
  {
    id: 'current-state-quick',
    kind: 'current-state',
    name: { en: 'Quick start in four lanes', id: 'Mulai cepat, empat lajur' },
    description: {
      en: 'Four lanes for a first session: what people do, think and feel, and where it hurts.',
      id: 'Empat lajur untuk sesi pertama: yang dilakukan, dipikirkan, dirasakan, dan dikeluhkan.',
    },
    exampleTitle: {
      en: 'Choosing accounting software, in brief',
      id: 'Memilih perangkat lunak akuntansi, ringkas',
    },
  },
  futureState,
  dayInTheLife,
  serviceBlueprint,
  {
    id: 'b2b-purchase',
    kind: 'current-state',
    name: { en: 'B2B purchase', id: 'Pembelian antarbisnis' },
    description: {
      en: 'Follow a purchase that several people decide: who is involved, and what each must know.',
      id: 'Ikuti pembelian yang diputuskan banyak orang: siapa terlibat dan perlu tahu apa.',
    },
    exampleTitle: { en: 'A cold store buys a solar roof', id: 'Gudang dingin membeli atap surya' },
  },
  {
    id: 'employee-journey',
    kind: 'current-state',
    name: { en: 'Employee journey', id: 'Perjalanan karyawan' },
    description: {
      en: 'From the first advert to staying or leaving, with what your people feel on the way.',
      id: 'Dari lowongan hingga bertahan atau pergi, dengan perasaan karyawan di tiap langkah.',
    },
    exampleTitle: { en: 'A nurse’s first two years', id: 'Dua tahun pertama seorang perawat' },
  },
  {
    id: 'experience-map',
    kind: 'current-state',
    name: { en: 'Experience map', id: 'Peta pengalaman' },
    description: {
      en: 'Understand a whole experience in people’s lives before you think of your product.',
      id: 'Pahami sebuah pengalaman hidup seutuhnya sebelum memikirkan produk Anda.',
    },
    exampleTitle: { en: 'Moving house with two children', id: 'Pindah rumah dengan dua anak' },
  },
  {
    id: 'empathy-map',
    kind: 'blank',
    name: { en: 'Empathy map', id: 'Peta empati' },
    description: {
      en: 'What someone says, thinks, does and feels, situation by situation, with pains and gains.',
      id: 'Yang dikatakan, dipikirkan, dilakukan, dan dirasakan seseorang di tiap situasi.',
    },
    exampleTitle: { en: 'A market seller and the payment code', id: 'Penjual pasar dan kode bayar' },
  },
  {
    id: 'touchpoint-inventory',
    kind: 'blank',
    name: { en: 'Touchpoint inventory', id: 'Daftar titik kontak' },
    description: {
      en: 'List every contact before, during and after the purchase, channel by channel.',
      id: 'Catat tiap kontak sebelum, saat, dan setelah pembelian, per saluran.',
    },
    exampleTitle: { en: 'Where riders meet us', id: 'Tempat pesepeda bertemu kita' },
  },
  {
    id: 'blank',
    kind: 'blank',
    name: { en: 'Blank', id: 'Kosong' },
    description: {
      en: 'Three stages and two lanes, to shape as you like.',
      id: 'Tiga tahap dan dua lajur, silakan bentuk sendiri.',
    },
    exampleTitle: { en: 'First ride on the MRT', id: 'Pertama kali naik MRT' },
  },
]
