import type { LocalText } from '../language.ts'
import { activities, emotions, place, thoughts } from './day-in-the-life-experience.ts'
import { contact, opportunities, painPoints, tools } from './day-in-the-life-findings.ts'
import type { Template, TemplateStage, TemplateStep } from './template.ts'

/** Hourly slots from one hour up to another, each named after its clock time, which is also its key. */
function hours(from: number, to: number): TemplateStep[] {
  return Array.from({ length: to - from }, (_, i) => {
    const start = clock(from + i)
    return { key: start, name: { en: start, id: start }, start }
  })
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

function part(name: LocalText, from: number, to: number): TemplateStage {
  const duration = `${clock(from)}–${clock(to)}`
  return { name, duration: { en: duration, id: duration }, steps: hours(from, to) }
}

/** Sixteen hours, 06:00 to 22:00. The last slot begins at 21:00. */
const stages: readonly TemplateStage[] = [
  part({ en: 'Morning', id: 'Pagi' }, 6, 11),
  part({ en: 'Midday', id: 'Siang' }, 11, 14),
  part({ en: 'Afternoon', id: 'Sore' }, 14, 18),
  part({ en: 'Evening', id: 'Malam' }, 18, 22),
]

/** A Wednesday in a dispatch room, seen by the makers of a fleet app. */
export const dayInTheLife: Template = {
  lanes: [
    { laneType: 'actions', name: { en: 'Activities', id: 'Kegiatan' } },
    { laneType: 'place', name: { en: 'Context and place', id: 'Konteks dan tempat' } },
    { laneType: 'tools', name: { en: 'Tools and channels', id: 'Alat dan saluran' } },
    { laneType: 'thoughts' },
    { laneType: 'emotions' },
    { laneType: 'pain-points' },
    { laneType: 'touchpoints', name: { en: 'Contact with us', id: 'Kontak dengan kita' } },
    { laneType: 'opportunities' },
  ],
  stages,
  example: {
    stages,
    personas: [
      {
        name: 'Wahyu Nugroho',
        role: { en: 'Dispatcher, 41', id: 'Pengatur armada, 41' },
        goals: [
          { en: 'Every truck on the road by nine', id: 'Semua truk jalan pukul sembilan' },
          { en: 'Home for dinner with his girls', id: 'Makan malam di rumah bersama anak' },
        ],
        needs: [{ en: 'One place that shows all 36 trucks', id: 'Satu tempat untuk melihat 36 truk' }],
        frustrations: [{ en: 'Saying the same thing nineteen times', id: 'Mengulang hal yang sama 19 kali' }],
        quote: {
          en: '“If the phone is silent, I get nervous.”',
          id: '“Kalau telepon sepi, saya malah cemas.”',
        },
      },
    ],
    cards: {
      actions: activities,
      place,
      tools,
      thoughts,
      emotions,
      'pain-points': painPoints,
      touchpoints: contact,
      opportunities,
    },
  },
}
