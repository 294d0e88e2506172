import type { LocalText } from '../language.ts'
import type { TemplateCard } from './template.ts'

const walk: LocalText = { en: 'Walked through in May', id: 'Ditelusuri pada Mei' }

export const online: readonly TemplateCard[] = [
  { step: 'notice', channel: 'search', nature: 'digital', text: { en: 'Search result', id: 'Hasil cari' } },
  {
    step: 'compare',
    channel: 'website',
    nature: 'digital',
    text: { en: 'Bike pages', id: 'Laman sepeda' },
    evidence: 'researched',
    source: walk,
  },
  {
    step: 'compare',
    channel: 'review',
    nature: 'digital',
    text: { en: 'Star ratings', id: 'Ulasan bintang' },
  },
  { step: 'order', channel: 'website', nature: 'digital', text: { en: 'Basket', id: 'Keranjang' }, votes: 3 },
  {
    step: 'pay',
    channel: 'payment',
    nature: 'digital',
    text: { en: 'Instalments', id: 'Cicilan' },
    evidence: 'researched',
    source: walk,
  },
  { step: 'ride', channel: 'app', nature: 'digital', text: { en: 'Ride tracker', id: 'Catatan rute' } },
]

export const social: readonly TemplateCard[] = [
  {
    step: 'notice',
    channel: 'social',
    nature: 'digital',
    text: { en: 'Ride videos', id: 'Video gowes' },
    votes: 2,
  },
  {
    step: 'notice',
    channel: 'advertisement',
    nature: 'digital',
    text: { en: 'Adverts', id: 'Iklan' },
    evidence: 'assumption',
  },
  { step: 'again', channel: 'group-chat', nature: 'digital', text: { en: 'Riders’ chat', id: 'Grup gowes' } },
]

export const messages: readonly TemplateCard[] = [
  {
    step: 'compare',
    channel: 'chat',
    nature: 'human',
    text: { en: 'Size advice', id: 'Tanya ukuran' },
    votes: 4,
  },
  { step: 'order', channel: 'email', nature: 'digital', text: { en: 'Order mail', id: 'Surel pesanan' } },
  { step: 'receive', channel: 'chat', nature: 'digital', text: { en: 'Delivery note', id: 'Kabar kiriman' } },
  {
    step: 'service',
    channel: 'phone',
    nature: 'human',
    text: { en: 'Service line', id: 'Telepon servis' },
    votes: 6,
    evidence: 'researched',
    source: walk,
  },
  { step: 'again', channel: 'email', nature: 'digital', text: { en: 'Newsletter', id: 'Buletin' } },
]

export const shop: readonly TemplateCard[] = [
  { step: 'notice', channel: 'shop', nature: 'physical', text: { en: 'Shop window', id: 'Etalase toko' } },
  {
    step: 'compare',
    channel: 'person',
    nature: 'human',
    text: { en: 'Test ride', id: 'Coba gowes' },
    momentOfTruth: true,
  },
  { step: 'pay', channel: 'payment', nature: 'human', text: { en: 'Till', id: 'Kasir' } },
  {
    step: 'receive',
    channel: 'person',
    nature: 'human',
    text: { en: 'Fitting the bike', id: 'Setel ukuran' },
    momentOfTruth: true,
  },
  { step: 'service', channel: 'person', nature: 'human', text: { en: 'Workshop', id: 'Bengkel' }, votes: 2 },
]

export const things: readonly TemplateCard[] = [
  { step: 'compare', channel: 'document', nature: 'physical', text: { en: 'Price tag', id: 'Label harga' } },
  { step: 'receive', channel: 'package', nature: 'physical', text: { en: 'Boxed bike', id: 'Kotak sepeda' } },
  {
    step: 'ride',
    channel: 'document',
    nature: 'physical',
    text: { en: 'Rider’s guide', id: 'Buku panduan' },
    evidence: 'assumption',
  },
  { step: 'ride', channel: 'product', nature: 'physical', text: { en: 'The bike itself', id: 'Sepedanya' } },
  {
    step: 'service',
    channel: 'document',
    nature: 'physical',
    text: { en: 'Repair ticket', id: 'Nota servis' },
  },
]

export const mood: readonly TemplateCard[] = [
  { step: 'notice', score: 1, text: { en: 'Tempted', id: 'Tergoda' } },
  { step: 'compare', score: 1, text: { en: 'Curious', id: 'Penasaran' } },
  { step: 'order', score: 0, text: { en: 'Unsure', id: 'Ragu' } },
  { step: 'pay', score: -1, text: { en: 'Uneasy', id: 'Waswas' } },
  { step: 'receive', score: 2, text: { en: 'Thrilled', id: 'Girang' } },
  { step: 'ride', score: 2, text: { en: 'Free', id: 'Bebas' } },
  {
    step: 'service',
    score: -2,
    text: { en: 'Stranded', id: 'Terlantar' },
    evidence: 'researched',
    source: walk,
  },
  { step: 'again', score: 0, text: { en: 'Patient', id: 'Sabar' } },
]

export const gaps: readonly TemplateCard[] = [
  {
    step: 'order',
    text: { en: 'Sizes differ between page and shop', id: 'Ukuran di laman beda dengan toko' },
    severity: 4,
    votes: 5,
    evidence: 'researched',
    source: walk,
  },
  {
    step: 'pay',
    text: { en: 'The bank asks again what we know', id: 'Bank menanyakan yang sudah kita tahu' },
    severity: 3,
    votes: 3,
  },
  {
    step: 'service',
    text: { en: 'The phone rings out after six', id: 'Telepon mati setelah pukul enam' },
    severity: 5,
    votes: 8,
    evidence: 'researched',
    source: { en: 'Call log, four weeks', id: 'Log telepon empat pekan' },
  },
  {
    step: 'again',
    text: { en: 'Nobody asks how the bike is', id: 'Tak ada yang menanyakan sepedanya' },
    severity: 3,
    votes: 4,
  },
]

export const owners: readonly TemplateCard[] = [
  { step: 'notice', span: 2, text: { en: 'Marketing', id: 'Tim pemasaran' } },
  { step: 'order', span: 2, text: { en: 'Online shop', id: 'Toko daring' } },
  { step: 'receive', text: { en: 'Shop', id: 'Toko' } },
  { step: 'ride', text: { en: 'Product', id: 'Tim produk' } },
  { step: 'service', text: { en: 'Workshop', id: 'Tim bengkel' } },
  { step: 'again', text: { en: 'Still open', id: 'Belum ada' } },
]
