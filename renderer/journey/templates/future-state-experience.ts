import type { TemplateCard } from './template.ts'

/** The journey as it will be, and what it takes. */
export const actions: readonly TemplateCard[] = [
  {
    step: 'colleague',
    text: { en: 'Scans the code on a colleague’s lunch box', id: 'Memindai kode di boks teman sekantor' },
  },
  {
    step: 'menu',
    text: { en: 'Filters 40 dishes by salt and allergens', id: 'Menyaring 40 menu: garam dan alergen' },
  },
  {
    step: 'tasting',
    text: { en: 'Orders three lunches without an account', id: 'Memesan tiga makan siang tanpa akun' },
  },
  {
    step: 'rhythm',
    text: { en: 'Picks Monday, Tuesday and Thursday', id: 'Memilih Senin, Selasa, dan Kamis' },
  },
  {
    step: 'lunch',
    text: { en: 'Takes her box from the lobby shelf at 11:50', id: 'Mengambil boks di rak lobi pukul 11.50' },
    momentOfTruth: true,
  },
  {
    step: 'away',
    text: {
      en: 'Sends Thursday’s lunch home in two taps',
      id: 'Mengalihkan jatah Kamis ke rumah, dua ketukan',
    },
    momentOfTruth: true,
  },
  {
    step: 'boredom',
    text: { en: 'Swaps two dishes for next week', id: 'Mengganti dua menu untuk pekan depan' },
  },
  {
    step: 'table',
    text: { en: 'Books a Friday table for her team of six', id: 'Memesan meja Jumat untuk tim, enam orang' },
  },
]

export const touchpoints: readonly TemplateCard[] = [
  {
    step: 'colleague',
    channel: 'package',
    nature: 'physical',
    text: { en: 'Code on the box', id: 'Kode di boks' },
  },
  { step: 'menu', channel: 'website', nature: 'digital', text: { en: 'Menu page', id: 'Laman menu' } },
  { step: 'menu', channel: 'chat', nature: 'human', text: { en: 'Dietitian chat', id: 'Tanya ahli gizi' } },
  { step: 'tasting', channel: 'payment', nature: 'digital', text: { en: 'QRIS payment', id: 'Bayar QRIS' } },
  {
    step: 'rhythm',
    channel: 'calendar',
    nature: 'digital',
    text: { en: 'Plan calendar', id: 'Kalender paket' },
  },
  {
    step: 'lunch',
    channel: 'chat',
    nature: 'digital',
    text: { en: 'Arrival message', id: 'Pesan kedatangan' },
  },
  { step: 'lunch', channel: 'delivery', nature: 'physical', text: { en: 'Lobby shelf', id: 'Rak lobi' } },
  {
    step: 'away',
    channel: 'app',
    nature: 'digital',
    text: { en: 'Week in the app', id: 'Pekan di aplikasi' },
  },
  {
    step: 'boredom',
    channel: 'document',
    nature: 'physical',
    text: { en: 'Cook’s note', id: 'Catatan koki' },
  },
  { step: 'table', channel: 'people', nature: 'human', text: { en: 'Team table', id: 'Meja tim' } },
]

export const thoughts: readonly TemplateCard[] = [
  {
    step: 'colleague',
    text: { en: '“That smells like my mother’s kitchen.”', id: '“Wanginya seperti dapur Ibu.”' },
  },
  {
    step: 'menu',
    text: { en: '“At last, somebody prints the salt.”', id: '“Akhirnya kadar garamnya ditulis.”' },
  },
  {
    step: 'tasting',
    text: { en: '“Three lunches. What can go wrong?”', id: '“Cuma tiga kali. Apa ruginya?”' },
  },
  {
    step: 'rhythm',
    text: {
      en: '“It follows my week, not the reverse.”',
      id: '“Paketnya ikut jadwal saya, bukan sebaliknya.”',
    },
  },
  {
    step: 'lunch',
    text: { en: '“Ten to twelve. I can count on it.”', id: '“Pukul 11.50. Bisa diandalkan.”' },
  },
  {
    step: 'away',
    text: { en: '“Nothing wasted, nobody to call.”', id: '“Tak terbuang, tak perlu menelepon.”' },
  },
  {
    step: 'boredom',
    text: { en: '“They noticed I was tired of chicken.”', id: '“Mereka tahu saya bosan ayam.”' },
  },
  {
    step: 'table',
    text: {
      en: '“Now my team eats before the 13:00 call.”',
      id: '“Kini tim saya makan sebelum rapat 13.00.”',
    },
  },
]

export const emotions: readonly TemplateCard[] = [
  { step: 'colleague', score: 1, text: { en: 'Intrigued', id: 'Tertarik' } },
  { step: 'menu', score: 1, text: { en: 'Reassured', id: 'Tenang' } },
  { step: 'tasting', score: 0, text: { en: 'Curious', id: 'Penasaran' } },
  { step: 'rhythm', score: 1, text: { en: 'Free', id: 'Leluasa' } },
  { step: 'lunch', score: 2, text: { en: 'Delighted', id: 'Gembira' } },
  { step: 'away', score: 1, text: { en: 'Relieved', id: 'Lega' } },
  { step: 'boredom', score: 1, text: { en: 'Understood', id: 'Dimengerti' } },
  { step: 'table', score: 2, text: { en: 'Generous', id: 'Dermawan' } },
]

export const enablers: readonly TemplateCard[] = [
  {
    step: 'colleague',
    text: { en: 'Box codes that tell us the building', id: 'Kode boks yang menandai gedungnya' },
  },
  {
    step: 'menu',
    text: { en: 'Recipes weighed and entered, all 40', id: 'Ke-40 resep ditimbang dan dicatat' },
    owner: 'Galih R.',
    dueInDays: 30,
  },
  {
    step: 'tasting',
    text: { en: 'Checkout that needs only a phone number', id: 'Pemesanan cukup dengan nomor ponsel' },
  },
  {
    step: 'rhythm',
    text: { en: 'Plans counted by weekday, not by box', id: 'Paket dihitung per hari, bukan per boks' },
    owner: 'Nadia K.',
  },
  {
    step: 'lunch',
    text: { en: 'Shelf agreements with 22 office lobbies', id: 'Perjanjian rak dengan 22 lobi kantor' },
    owner: 'Teguh W.',
    dueInDays: 120,
  },
  { step: 'away', text: { en: 'Kitchen cut-off moved to 06:30', id: 'Batas ubah pesanan jadi 06.30' } },
  {
    step: 'boredom',
    text: { en: 'Sixty dishes in turn, eight new a month', id: 'Rotasi 60 menu, delapan baru per bulan' },
  },
  { step: 'table', text: { en: 'One invoice for a whole team', id: 'Satu faktur untuk satu tim' } },
]

export const horizon: readonly TemplateCard[] = [
  { step: 'colleague', text: { en: 'Next: third quarter', id: 'Berikut: kuartal ketiga' } },
  { step: 'menu', text: { en: 'Now: 26 of 40 dishes done', id: 'Kini: 26 dari 40 menu selesai' } },
  { step: 'tasting', text: { en: 'Now: open since May', id: 'Kini: dibuka sejak Mei' } },
  { step: 'rhythm', text: { en: 'Next: fourth quarter', id: 'Berikut: kuartal keempat' } },
  { step: 'lunch', text: { en: 'Now: pilot in two lobbies', id: 'Kini: uji coba di dua lobi' } },
  { step: 'away', text: { en: 'Next: after the second kitchen', id: 'Berikut: setelah dapur kedua' } },
  { step: 'boredom', text: { en: 'Later: needs a year of ratings', id: 'Nanti: perlu data setahun' } },
  { step: 'table', text: { en: 'Later: once invoicing is ready', id: 'Nanti: setelah penagihan siap' } },
]
