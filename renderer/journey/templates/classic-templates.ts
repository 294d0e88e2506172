import type { TemplateInfo } from './template.ts'

/** The four classical kinds of map, which the library keeps in view. Apart from the rest, which only a dialog needs. */
export const classicTemplates = [
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
] as const satisfies readonly TemplateInfo[]
