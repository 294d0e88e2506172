import type { LaneType } from '../../../journey/vocabulary.ts'

/** What each type of lane is for, in a few words. Loaded with the menu that says so. */
export const laneAbout: Readonly<Record<LaneType, string>> = {
  actions: 'Apa yang dilakukan orang, langkah demi langkah',
  touchpoints: 'Tempat mereka bertemu Anda',
  channels: 'Lewat apa mereka menghubungi Anda',
  thoughts: 'Apa yang mereka pikirkan',
  emotions: 'Apa yang mereka rasakan, sebagai kurva',
  'pain-points': 'Apa yang salah atau menyita tenaga',
  gains: 'Apa yang ternyata lebih baik dari dugaan',
  opportunities: 'Apa yang bisa diperbaiki',
  needs: 'Apa yang ingin mereka capai',
  quotes: 'Kata-kata mereka, persis seperti diucapkan',
  storyboard: 'Gambar suasananya',
  metrics: 'Apa yang bisa dihitung',
  time: 'Berapa lama semuanya',
  place: 'Di mana mereka saat itu',
  tools: 'Apa yang mereka pakai',
  'physical-evidence': 'Apa yang bisa dilihat dan disentuh',
  'customer-actions': 'Apa yang dilakukan pelanggan sendiri',
  frontstage: 'Apa yang dilakukan tim di depan pelanggan',
  backstage: 'Apa yang dilakukan tim di balik layar',
  'support-processes': 'Apa yang membuat semuanya berjalan',
  policies: 'Aturan yang menentukan jalannya',
  enablers: 'Apa yang harus tersedia lebih dulu',
  owners: 'Siapa bertanggung jawab atas apa',
  custom: 'Lajur dengan nama Anda sendiri',
}

/** The groups of that menu. */
export const laneGroups = {
  experience: 'Yang dialami orang',
  circumstances: 'Yang ada di sekitarnya',
  service: 'Cara layanan bekerja',
  own: 'Yang lain',
} as const
