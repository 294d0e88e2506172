import type { LocalText } from '../language.ts'
import type { LaneType } from '../vocabulary.ts'

/** The name that a new lane of each type gets. */
export const laneNames: Readonly<Record<LaneType, LocalText>> = {
  actions: { en: 'Actions', id: 'Tindakan' },
  touchpoints: { en: 'Touchpoints', id: 'Titik kontak' },
  channels: { en: 'Channels', id: 'Saluran' },
  thoughts: { en: 'Thoughts', id: 'Pikiran' },
  emotions: { en: 'Emotions', id: 'Emosi' },
  'pain-points': { en: 'Pain points', id: 'Titik masalah' },
  gains: { en: 'Gains', id: 'Manfaat' },
  opportunities: { en: 'Opportunities', id: 'Peluang' },
  needs: { en: 'Needs', id: 'Kebutuhan' },
  quotes: { en: 'Quotes', id: 'Kutipan' },
  storyboard: { en: 'Storyboard', id: 'Papan cerita' },
  metrics: { en: 'Metrics', id: 'Metrik' },
  time: { en: 'Time', id: 'Waktu' },
  place: { en: 'Place', id: 'Tempat' },
  tools: { en: 'Tools', id: 'Alat' },
  'physical-evidence': { en: 'Physical evidence', id: 'Bukti fisik' },
  'customer-actions': { en: 'Customer actions', id: 'Tindakan pelanggan' },
  frontstage: { en: 'Frontstage', id: 'Panggung depan' },
  backstage: { en: 'Backstage', id: 'Belakang layar' },
  'support-processes': { en: 'Support processes', id: 'Proses pendukung' },
  policies: { en: 'Policies', id: 'Kebijakan' },
  enablers: { en: 'Enablers', id: 'Pendukung' },
  owners: { en: 'Owners', id: 'Penanggung jawab' },
  custom: { en: 'New lane', id: 'Lajur baru' },
}
