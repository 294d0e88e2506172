import type { TemplateCard } from './template.ts'

/** Columns of a day are narrow: a card that takes one slot only has words of seven letters at most. */
export const activities: readonly TemplateCard[] = [
  { step: '06:00', start: '06:00', span: 2, text: { en: 'Reads the night chat', id: 'Baca obrolan malam' } },
  { step: '07:00', start: '07:15', span: 2, text: { en: 'Rides to the depot', id: 'Naik motor ke depo' } },
  {
    step: '08:00',
    start: '08:30',
    span: 3,
    text: { en: 'Pairs 36 trucks with drivers and loads', id: 'Memasangkan 36 truk, sopir, dan muatan' },
  },
  {
    step: '10:00',
    start: '10:30',
    span: 2,
    text: { en: 'Hunts for two trucks that went silent', id: 'Melacak dua truk yang tak ada kabar' },
  },
  { step: '12:00', start: '12:00', text: { en: 'Eats at the desk', id: 'Makan di meja' } },
  {
    step: '13:00',
    start: '13:00',
    span: 4,
    momentOfTruth: true,
    evidence: 'researched',
    source: { en: 'Shadowing, 9 and 16 April', id: 'Pengamatan, 9 dan 16 April' },
    text: {
      en: 'Rebuilds the route plan after the Demak flood',
      id: 'Menyusun ulang rute karena banjir Demak',
    },
  },
  {
    step: '16:00',
    start: '16:10',
    span: 2,
    text: { en: 'Copies 29 trip sheets into Excel', id: 'Menyalin 29 surat jalan ke Excel' },
  },
  { step: '18:00', start: '18:00', text: { en: 'Briefs the night shift', id: 'Serah terima ke sif malam' } },
  { step: '19:00', start: '19:00', text: { en: 'Rides home', id: 'Pulang kerja' } },
  { step: '20:00', start: '20:00', text: { en: 'Dinner with his girls', id: 'Makan dan temani anak' } },
  {
    step: '21:00',
    start: '21:00',
    text: { en: 'Takes three calls in bed', id: 'Terima tiga telepon di kasur' },
  },
]

export const place: readonly TemplateCard[] = [
  { step: '06:00', start: '06:00', span: 2, channel: 'home', text: { en: 'Home', id: 'Rumah' } },
  { step: '07:00', start: '07:15', span: 2, channel: 'road', text: { en: 'Road', id: 'Jalan' } },
  {
    step: '08:00',
    start: '08:30',
    span: 11,
    channel: 'warehouse',
    text: {
      en: 'Dispatch room, Kaligawe depot: two phones, one fan',
      id: 'Ruang kendali, depo Kaligawe: dua telepon, satu kipas',
    },
  },
  { step: '19:00', start: '19:00', channel: 'road', text: { en: 'Road', id: 'Di jalan' } },
  {
    step: '20:00',
    start: '20:00',
    span: 2,
    channel: 'home',
    text: { en: 'Home, phone on', id: 'Rumah, HP siaga' },
  },
]

export const thoughts: readonly TemplateCard[] = [
  {
    step: '06:00',
    span: 2,
    text: { en: '“Quiet night, or nobody dared to call?”', id: '“Malam tenang, atau tak ada yang berani?”' },
  },
  {
    step: '08:00',
    start: '08:30',
    span: 2,
    text: { en: '“Three drivers sick and it’s only eight.”', id: '“Tiga sopir sakit, baru jam delapan.”' },
  },
  {
    step: '10:00',
    start: '10:45',
    span: 2,
    text: { en: '“Slamet, just send me one dot.”', id: '“Slamet, kirim satu titik saja.”' },
  },
  {
    step: '13:00',
    start: '13:15',
    span: 2,
    text: { en: '“Demak is under water. Start again.”', id: '“Demak banjir. Ulang dari nol.”' },
  },
  {
    step: '16:00',
    span: 2,
    text: { en: '“The same numbers for the third time.”', id: '“Angka yang sama, ketiga kalinya.”' },
  },
  {
    step: '18:00',
    span: 2,
    text: { en: '“All 36 are in or accounted for.”', id: '“Ke-36 truk jelas posisinya.”' },
  },
  {
    step: '20:00',
    span: 2,
    text: { en: '“If I don’t answer, who will?”', id: '“Kalau bukan saya, siapa yang angkat?”' },
  },
]

export const emotions: readonly TemplateCard[] = [
  { step: '06:00', start: '06:20', score: 0, text: { en: 'Drowsy', id: 'Kantuk' } },
  { step: '07:00', start: '07:15', score: 1, text: { en: 'Fresh', id: 'Segar' } },
  { step: '08:00', start: '08:40', score: 0, text: { en: 'Alert', id: 'Siaga' } },
  { step: '10:00', start: '10:45', score: -1, text: { en: 'Uneasy', id: 'Cemas' } },
  { step: '12:00', start: '12:30', score: 0, text: { en: 'Numb', id: 'Datar' } },
  {
    step: '14:00',
    start: '14:10',
    score: -2,
    text: { en: 'Frantic', id: 'Kalut' },
    evidence: 'researched',
    source: { en: 'Shadowing, 9 and 16 April', id: 'Pengamatan, 9 dan 16 April' },
  },
  { step: '16:00', start: '16:40', score: -1, text: { en: 'Dulled', id: 'Jemu' } },
  { step: '18:00', start: '18:30', score: 1, text: { en: 'Relieved', id: 'Lega' } },
  { step: '20:00', start: '20:15', score: 2, text: { en: 'Content', id: 'Tenteram' } },
  { step: '21:00', start: '21:30', score: -1, text: { en: 'On edge', id: 'Waswas' } },
]
