import type { TemplateCard } from './template.ts'

/** What Ratna does, meets, thinks and feels on her way. */
export const actions: readonly TemplateCard[] = [
  {
    step: 'letter',
    text: {
      en: 'Reads the audit letter: 31 journals don’t match',
      id: 'Membaca surat auditor: 31 jurnal tak cocok',
    },
  },
  {
    step: 'asking',
    text: { en: 'Asks three finance heads over lunch', id: 'Menanyai tiga kepala keuangan sambil makan' },
  },
  {
    step: 'needs',
    text: { en: 'Lists 24 must-haves with her team of nine', id: 'Menyusun 24 syarat wajib bersama timnya' },
  },
  {
    step: 'sifting',
    text: { en: 'Cuts eleven vendors down to three', id: 'Memangkas sebelas vendor jadi tiga' },
  },
  {
    step: 'trial',
    text: { en: 'Enters one real week of Gresik trips', id: 'Memasukkan data rit Gresik selama seminggu' },
    momentOfTruth: true,
    evidence: 'researched',
    source: { en: 'Interviews 2, 3 and 8', id: 'Wawancara 2, 3, dan 8' },
  },
  {
    step: 'board',
    text: { en: 'Defends the budget for 40 minutes', id: 'Membela anggaran selama 40 menit' },
  },
  {
    step: 'terms',
    text: {
      en: 'Takes a two-year term to get on-site setup',
      id: 'Teken dua tahun demi pendampingan di kantor',
    },
  },
  {
    step: 'loading',
    text: {
      en: 'Matches 9,600 customer names by hand',
      id: 'Mencocokkan 9.600 nama pelanggan satu per satu',
    },
  },
  {
    step: 'live',
    text: { en: 'Goes live on Monday with six branches', id: 'Mulai pakai hari Senin di enam cabang' },
  },
  {
    step: 'help',
    text: { en: 'Calls about a stuck tax invoice at 19:30', id: 'Menelepon soal faktur macet pukul 19.30' },
    momentOfTruth: true,
    evidence: 'researched',
    source: { en: 'Interviews 3, 5 and 6', id: 'Wawancara 3, 5, dan 6' },
  },
  {
    step: 'year-end',
    text: { en: 'Closes December by the fifth working day', id: 'Menutup Desember di hari kerja kelima' },
    evidence: 'one-source',
    source: { en: 'Interview 5', id: 'Wawancara 5' },
  },
  {
    step: 'peer',
    text: { en: 'Shows her screen to a peer in Makassar', id: 'Menunjukkan layarnya ke sejawat di Makassar' },
  },
]

export const touchpoints: readonly TemplateCard[] = [
  {
    step: 'letter',
    channel: 'document',
    nature: 'physical',
    text: { en: 'Audit letter', id: 'Surat audit' },
  },
  {
    step: 'letter',
    channel: 'spreadsheet',
    nature: 'digital',
    text: { en: 'Month-end sheets', id: 'Lembar bulanan' },
  },
  {
    step: 'asking',
    channel: 'people',
    nature: 'human',
    text: { en: 'Lunch with peers', id: 'Makan bersama' },
  },
  {
    step: 'asking',
    channel: 'group-chat',
    nature: 'digital',
    text: { en: 'Association chat', id: 'Grup asosiasi' },
  },
  { step: 'needs', channel: 'meeting', nature: 'human', text: { en: 'Team workshop', id: 'Lokakarya tim' } },
  {
    step: 'sifting',
    channel: 'website',
    nature: 'digital',
    text: { en: 'Product pages', id: 'Laman produk' },
  },
  {
    step: 'sifting',
    channel: 'review',
    nature: 'digital',
    text: { en: 'Comparison site', id: 'Situs pembanding' },
  },
  {
    step: 'trial',
    channel: 'product',
    nature: 'digital',
    text: { en: 'Trial account', id: 'Akun uji coba' },
  },
  { step: 'trial', channel: 'video-call', nature: 'human', text: { en: 'Guided call', id: 'Sesi panduan' } },
  {
    step: 'board',
    channel: 'presentation',
    nature: 'human',
    text: { en: 'Budget hearing', id: 'Sidang anggaran' },
  },
  { step: 'board', channel: 'calculator', nature: 'digital', text: { en: 'Cost model', id: 'Model biaya' } },
  {
    step: 'terms',
    channel: 'contract',
    nature: 'physical',
    text: { en: 'Contract draft', id: 'Draf kontrak' },
  },
  { step: 'terms', channel: 'person', nature: 'human', text: { en: 'Sales manager', id: 'Tenaga penjual' } },
  {
    step: 'loading',
    channel: 'file-upload',
    nature: 'digital',
    text: { en: 'Upload template', id: 'Templat unggah' },
  },
  { step: 'loading', channel: 'chat', nature: 'digital', text: { en: 'Project chat', id: 'Obrolan proyek' } },
  {
    step: 'live',
    channel: 'training',
    nature: 'human',
    text: { en: 'Trainer on site', id: 'Pelatih di kantor' },
  },
  { step: 'help', channel: 'phone', nature: 'human', text: { en: 'Help line', id: 'Telepon pusat' } },
  { step: 'help', channel: 'email', nature: 'digital', text: { en: 'Ticket e-mail', id: 'Surel tiket' } },
  {
    step: 'year-end',
    channel: 'product',
    nature: 'digital',
    text: { en: 'Closing view', id: 'Layar tutup buku' },
  },
  {
    step: 'peer',
    channel: 'meeting',
    nature: 'human',
    text: { en: 'Industry evening', id: 'Malam industri' },
  },
]

export const thoughts: readonly TemplateCard[] = [
  {
    step: 'letter',
    text: {
      en: '“We found this mistake four months too late.”',
      id: '“Kesalahan ini ketahuan empat bulan terlambat.”',
    },
  },
  {
    step: 'asking',
    text: { en: '“So it isn’t only us. That helps a little.”', id: '“Ternyata bukan kami saja. Agak lega.”' },
  },
  {
    step: 'needs',
    text: {
      en: '“If it can’t split fuel by trip, it’s out.”',
      id: '“Kalau BBM tak terpilah per rit, coret.”',
    },
  },
  {
    step: 'sifting',
    text: {
      en: '“Everyone is ‘number one’. By what count?”',
      id: '“Semua mengaku nomor satu. Menurut siapa?”',
    },
    evidence: 'one-source',
    source: { en: 'Interview 4', id: 'Wawancara 4' },
  },
  {
    step: 'trial',
    text: {
      en: '“It found the missing toll receipts by itself!”',
      id: '“Struk tol yang hilang langsung ketemu!”',
    },
  },
  {
    step: 'board',
    text: {
      en: '“They ask about price. I think about risk.”',
      id: '“Mereka tanya harga, saya memikirkan risiko.”',
    },
  },
  {
    step: 'terms',
    text: {
      en: '“Will he still pick up once I have signed?”',
      id: '“Setelah teken, masihkah ia angkat telepon?”',
    },
  },
  {
    step: 'loading',
    text: {
      en: '“We pay for software and do the typing.”',
      id: '“Sudah bayar, masih kami juga yang mengetik.”',
    },
  },
  {
    step: 'live',
    text: {
      en: '“Please, no queue at the Gresik counter.”',
      id: '“Jangan sampai loket Gresik antre panjang.”',
    },
  },
  {
    step: 'help',
    text: {
      en: '“She knew our setup. No script, no transfer.”',
      id: '“Ia paham sistem kami, tanpa dilempar-lempar.”',
    },
    evidence: 'researched',
    source: { en: 'Interviews 3, 5 and 6', id: 'Wawancara 3, 5, dan 6' },
  },
  {
    step: 'year-end',
    text: { en: '“My team went home before eight.”', id: '“Tim saya pulang sebelum jam delapan.”' },
  },
  {
    step: 'peer',
    text: { en: '“I’d vouch for it, with two warnings.”', id: '“Saya berani menjamin, dengan dua catatan.”' },
  },
]

export const emotions: readonly TemplateCard[] = [
  { step: 'letter', score: -1, text: { en: 'Uneasy', id: 'Gelisah' } },
  { step: 'asking', score: 1, text: { en: 'Curious', id: 'Penasaran' } },
  { step: 'needs', score: 0, text: { en: 'Careful', id: 'Cermat' } },
  { step: 'sifting', score: -1, text: { en: 'Doubtful', id: 'Sangsi' } },
  { step: 'trial', score: 2, text: { en: 'Impressed', id: 'Terkesan' } },
  { step: 'board', score: -1, text: { en: 'Cornered', id: 'Tersudut' } },
  { step: 'terms', score: 0, text: { en: 'Wary', id: 'Waspada' } },
  { step: 'loading', score: -2, text: { en: 'Exhausted', id: 'Kelelahan' } },
  { step: 'live', score: -1, text: { en: 'Tense', id: 'Tegang' } },
  { step: 'help', score: 1, text: { en: 'Supported', id: 'Terbantu' } },
  { step: 'year-end', score: 2, text: { en: 'Confident', id: 'Percaya diri' } },
  { step: 'peer', score: 1, text: { en: 'Loyal', id: 'Setia' } },
]
