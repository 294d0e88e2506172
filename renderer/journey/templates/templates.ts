import type { TemplateInfo } from './template.ts'

/** The templates in the order in which they are offered. */
export const templates: readonly TemplateInfo[] = [
  {
    id: 'current-state',
    kind: 'current-state',
    name: { en: 'Current-state journey', id: 'Perjalanan saat ini' },
    description: {
      en: 'See how things go today, from first need to recommendation, with feelings, pains and openings.',
      id: 'Lihat yang terjadi hari ini, dari kebutuhan awal hingga rekomendasi, lengkap dengan emosi dan masalah.',
    },
    exampleTitle: { en: 'Choosing accounting software', id: 'Memilih perangkat lunak akuntansi' },
  },
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
  {
    id: 'future-state',
    kind: 'future-state',
    name: { en: 'Future-state journey', id: 'Perjalanan masa depan' },
    description: {
      en: 'Design the journey you want: pains to remove, ideas, what it takes and by when.',
      id: 'Rancang perjalanan yang diinginkan: masalah yang hilang, ide, pendukung, dan waktunya.',
    },
    exampleTitle: { en: 'Healthy catering, a year from now', id: 'Katering sehat, setahun lagi' },
  },
  {
    id: 'day-in-the-life',
    kind: 'day-in-the-life',
    name: { en: 'Day in the life', id: 'Sehari dalam hidup' },
    description: {
      en: 'Follow one person hour by hour, with you and without you.',
      id: 'Ikuti satu orang dari jam ke jam, dengan atau tanpa Anda.',
    },
    exampleTitle: { en: 'A dispatcher’s Wednesday', id: 'Hari Rabu seorang pengatur armada' },
  },
  {
    id: 'service-blueprint',
    kind: 'service-blueprint',
    name: { en: 'Service blueprint', id: 'Cetak biru layanan' },
    description: {
      en: 'Join what customers see to the work behind it, line by line.',
      id: 'Hubungkan yang dilihat pelanggan dengan kerja di baliknya.',
    },
    exampleTitle: { en: 'A child with a fever: one clinic visit', id: 'Anak demam: sekali kunjungan klinik' },
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
