import type * as english from '../en/structure.ts'
import type { SectionOf } from '../shape.ts'

export const structureAction = {
  wider: 'Perlebar',
  narrower: 'Persempit',
  taller: 'Pertinggi',
  shorter: 'Perpendek',
  usualSize: 'Ukuran biasa',
  startEarlier: 'Mulai satu langkah lebih awal',
  startLater: 'Mulai satu langkah lebih akhir',
  splitStep: 'Bagi langkah menjadi dua',
  mergeSteps: 'Gabungkan dengan langkah berikutnya',
  stageDuration: 'Tulis lamanya',
  collapseLane: 'Ciutkan lajur',
  laneColour: 'Warna lajur…',
  moveLineUp: 'Pindahkan garis ke atas',
  moveLineDown: 'Pindahkan garis ke bawah',
  lineSolid: 'Garis utuh',
  lineDashed: 'Garis putus-putus',
  lineDotted: 'Garis titik-titik',
  labelArrow: 'Tulis pada panah',
  twoWay: 'Dua arah',
  turnArrow: 'Balikkan panah',
  reattachStart: 'Mulai dari kartu lain…',
  reattachEnd: 'Berakhir di kartu lain…',
} as const satisfies SectionOf<typeof english.structureAction>

export const structureHistory = {
  stretchCards: { other: 'Rentangkan {count} kartu' },
  mergeSteps: 'Gabungkan dua langkah',
  moveSeparator: 'Pindahkan garis',
  pasteLane: 'Tempel lajur',
} as const satisfies SectionOf<typeof english.structureHistory>

export const structureAnnounce = {
  stageAndCardsDeleted: { other: 'Tahap “{name}” beserta {count} kartu dihapus' },
  stepAndCardsDeleted: { other: 'Langkah “{name}” beserta {count} kartu dihapus' },
  laneAndCardsDeleted: { other: 'Lajur “{name}” beserta {count} kartu dihapus' },
  cardStretched: { other: 'Mencakup {count} langkah' },
  stepSplit: 'Langkah dibagi',
  stepsMerged: 'Langkah digabungkan',
  laneCollapsed: 'Lajur diciutkan',
  laneExpanded: 'Lajur dibuka',
  separatorMoved: 'Garis dipindahkan ke bawah {lane}',
  connectorMoved: 'Panah kini menuju kartu lain',
  connectorThere: 'Kedua kartu ini sudah punya panah',
} as const satisfies SectionOf<typeof english.structureAnnounce>
