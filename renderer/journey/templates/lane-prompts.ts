import type { LocalText } from '../language.ts'
import type { LaneType } from '../vocabulary.ts'

/** What the first cell of an empty lane asks. Short enough for four lines of a card. */
export const lanePrompts: Readonly<Record<LaneType, LocalText>> = {
  actions: {
    en: 'What do they do here? Start with a verb.',
    id: 'Apa yang ia lakukan? Mulai dengan kata kerja.',
  },
  touchpoints: {
    en: 'Where do they meet you: a page, a call, a desk?',
    id: 'Di mana ia bertemu Anda: laman, telepon, loket?',
  },
  channels: { en: 'Through what do you reach each other?', id: 'Lewat apa Anda saling terhubung?' },
  thoughts: {
    en: 'What goes through their mind? Quote them if you can.',
    id: 'Apa yang terlintas di benaknya? Kutip bila bisa.',
  },
  emotions: { en: 'How do they feel?', id: 'Apa yang ia rasakan?' },
  'pain-points': {
    en: 'What slows, costs or annoys them? Be concrete.',
    id: 'Apa yang menghambat atau mengganggu? Tulis nyata.',
  },
  gains: { en: 'What goes better than they expected?', id: 'Apa yang lebih baik dari harapannya?' },
  opportunities: {
    en: 'What could you change to make this easier?',
    id: 'Apa yang bisa diubah agar lebih mudah?',
  },
  needs: { en: 'What do they need to get past this step?', id: 'Apa yang ia perlukan untuk maju dari sini?' },
  quotes: { en: 'What did someone say, word for word?', id: 'Apa yang diucapkan, kata demi kata?' },
  storyboard: {
    en: 'Drop a photo or a sketch of the moment here.',
    id: 'Taruh foto atau sketsa momennya di sini.',
  },
  metrics: { en: 'Which number shows how well this goes?', id: 'Angka apa yang menunjukkan hasilnya?' },
  time: { en: 'When does it happen, and how long does it take?', id: 'Kapan terjadi, dan berapa lama?' },
  place: {
    en: 'Where are they, and who or what is around?',
    id: 'Di mana ia, dan ada apa atau siapa di sekitarnya?',
  },
  tools: {
    en: 'Which tools, apps or papers are in use?',
    id: 'Alat, aplikasi, atau kertas apa yang dipakai?',
  },
  'physical-evidence': {
    en: 'What can customers see, hold or keep?',
    id: 'Apa yang dilihat, dipegang, atau dibawa pulang?',
  },
  'customer-actions': {
    en: 'What does the customer do at this point?',
    id: 'Apa yang dilakukan pelanggan di titik ini?',
  },
  frontstage: {
    en: 'What do staff or screens do in plain view?',
    id: 'Apa yang dilakukan petugas atau layar di depan?',
  },
  backstage: { en: 'What happens out of sight to make it work?', id: 'Apa yang terjadi di balik layar?' },
  'support-processes': {
    en: 'Which systems, partners or teams does it rest on?',
    id: 'Sistem, mitra, atau tim apa yang menopangnya?',
  },
  policies: { en: 'Which rule or law shapes this step?', id: 'Aturan atau hukum apa yang berlaku di sini?' },
  enablers: {
    en: 'What has to be in place for this to happen?',
    id: 'Apa yang harus tersedia agar ini terjadi?',
  },
  owners: { en: 'Who answers for this step?', id: 'Siapa yang bertanggung jawab di sini?' },
  custom: { en: 'Write the first card of this lane here.', id: 'Tulis kartu pertama lajur ini di sini.' },
}
