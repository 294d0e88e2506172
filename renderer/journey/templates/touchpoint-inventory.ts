import type { Template, TemplateStage } from './template.ts'
import { gaps, messages, mood, online, owners, shop, social, things } from './touchpoint-inventory-example.ts'

/** Before, during and after the purchase; the steps are what people come for. */
const stages: readonly TemplateStage[] = [
  {
    name: { en: 'Before the purchase', id: 'Sebelum membeli' },
    phase: 'before',
    steps: [
      { key: 'notice', name: { en: 'Noticing', id: 'Mulai tahu' } },
      { key: 'compare', name: { en: 'Comparing', id: 'Membandingkan' } },
    ],
  },
  {
    name: { en: 'During the purchase', id: 'Saat membeli' },
    phase: 'during',
    steps: [
      { key: 'order', name: { en: 'Ordering', id: 'Memesan' } },
      { key: 'pay', name: { en: 'Paying', id: 'Membayar' } },
    ],
  },
  {
    name: { en: 'After the purchase', id: 'Setelah membeli' },
    phase: 'after',
    steps: [
      { key: 'receive', name: { en: 'Receiving', id: 'Menerima' } },
      { key: 'ride', name: { en: 'Using', id: 'Memakai' } },
      { key: 'service', name: { en: 'Getting help', id: 'Meminta bantuan' } },
      { key: 'again', name: { en: 'Coming back', id: 'Datang lagi' } },
    ],
  },
]

/** Every place where riders meet a bicycle maker: one lane for each family of channels. */
export const touchpointInventory: Template = {
  lanes: [
    { key: 'online', laneType: 'touchpoints', name: { en: 'Website and app', id: 'Situs dan aplikasi' } },
    {
      key: 'social',
      laneType: 'touchpoints',
      name: { en: 'Social and adverts', id: 'Medsos dan iklan' },
      colour: 'thought',
    },
    {
      key: 'messages',
      laneType: 'touchpoints',
      name: { en: 'Mail, chat, phone', id: 'Pesan dan telepon' },
      colour: 'action',
    },
    {
      key: 'shop',
      laneType: 'touchpoints',
      name: { en: 'Shop and staff', id: 'Toko dan staf' },
      colour: 'front',
    },
    {
      key: 'things',
      laneType: 'touchpoints',
      name: { en: 'Paper and product', id: 'Kertas dan produk' },
      colour: 'evid',
    },
    { laneType: 'emotions', name: { en: 'How it feels', id: 'Rasanya' } },
    { laneType: 'pain-points', name: { en: 'Gaps and breaks', id: 'Celah dan kendala' } },
    { laneType: 'owners' },
  ],
  stages,
  example: {
    stages,
    personas: [
      {
        name: 'Galang Saputra',
        role: { en: 'Cycles to work, 29', id: 'Bersepeda ke kantor, 29' },
        goals: [{ en: 'A bike that fits at once', id: 'Sepeda yang langsung pas' }],
        needs: [{ en: 'One answer in every channel', id: 'Jawaban sama di tiap saluran' }],
        frustrations: [{ en: 'Telling his size four times', id: 'Menyebut ukuran empat kali' }],
        quote: {
          en: '“The page said medium. The shop laughed.”',
          id: '“Di laman tertulis M. Toko tertawa.”',
        },
      },
    ],
    cards: { online, social, messages, shop, things, emotions: mood, 'pain-points': gaps, owners },
  },
}
