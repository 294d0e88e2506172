import type { LocalText } from '../language.ts'
import type { TemplateCard } from './template.ts'

const talks: LocalText = { en: 'Talks at twelve stalls', id: 'Obrolan di dua belas lapak' }

export const says: readonly TemplateCard[] = [
  {
    step: 'stall',
    text: { en: '“Cash I can count with my eyes shut.”', id: '“Uang tunai, merem pun bisa kuhitung.”' },
    evidence: 'researched',
    source: talks,
  },
  { step: 'stall', text: { en: '“The young ones all want to scan.”', id: '“Yang muda maunya pindai.”' } },
  {
    step: 'code',
    text: { en: '“Did it arrive or not?”', id: '“Masuk atau belum?”' },
    evidence: 'researched',
    source: talks,
  },
  { step: 'evening', text: { en: '“My son looks it up for me.”', id: '“Anak saya yang mengecek.”' } },
]

export const thinks: readonly TemplateCard[] = [
  {
    step: 'stall',
    text: { en: 'A stall without the code looks old', id: 'Lapak tanpa kode tampak kuno' },
    evidence: 'assumption',
  },
  { step: 'code', text: { en: 'He could show me any picture', id: 'Bisa saja ia tunjukkan foto lama' } },
  { step: 'code', text: { en: 'The queue is looking at me', id: 'Antrean memandangi saya' } },
  {
    step: 'evening',
    text: { en: 'Is it still mine if I can’t hold it?', id: 'Masih milik saya kalau tak terpegang?' },
  },
]

export const does: readonly TemplateCard[] = [
  { step: 'stall', text: { en: 'Keeps change in three tins', id: 'Menyimpan receh di tiga kaleng' } },
  {
    step: 'code',
    text: { en: 'Asks to see the customer’s screen', id: 'Meminta lihat layar pembeli' },
    momentOfTruth: true,
    evidence: 'researched',
    source: talks,
  },
  { step: 'code', text: { en: 'Writes each payment on cardboard', id: 'Mencatat tiap bayaran di kardus' } },
  { step: 'evening', text: { en: 'Adds up tins and cardboard', id: 'Menjumlah kaleng dan kardus' } },
]

export const feels: readonly TemplateCard[] = [
  { step: 'stall', score: 1, text: { en: 'At ease', id: 'Tenang' } },
  {
    step: 'code',
    score: -2,
    text: { en: 'Exposed', id: 'Waswas' },
    evidence: 'researched',
    source: talks,
  },
  { step: 'evening', score: -1, text: { en: 'Dependent', id: 'Bergantung' } },
]

export const hears: readonly TemplateCard[] = [
  { step: 'stall', text: { en: 'Bank clerks with free stickers', id: 'Petugas bank membagi stiker' } },
  { step: 'code', text: { en: 'A neighbour cheated with a fake slip', id: 'Tetangga tertipu bukti palsu' } },
  {
    step: 'evening',
    text: { en: 'Her son: “It’s in the app, Mum.”', id: 'Anaknya: “Ada di aplikasi, Bu.”' },
  },
]

export const pains: readonly TemplateCard[] = [
  {
    step: 'stall',
    text: { en: 'Loses those who carry no cash', id: 'Kehilangan pembeli tanpa tunai' },
    severity: 3,
    votes: 3,
  },
  {
    step: 'code',
    text: { en: 'No sign that the money came', id: 'Tak ada tanda uang masuk' },
    severity: 5,
    votes: 9,
    evidence: 'researched',
    source: talks,
  },
  {
    step: 'evening',
    text: { en: 'Can’t buy stock with it at 4 a.m.', id: 'Tak bisa kulakan pukul 4 pagi' },
    severity: 4,
    votes: 7,
    evidence: 'one-source',
    source: { en: 'Talk 5', id: 'Obrolan 5' },
  },
]

export const gains: readonly TemplateCard[] = [
  { step: 'stall', text: { en: 'No more hunting for change', id: 'Tak lagi mencari receh' }, votes: 4 },
  {
    step: 'code',
    text: { en: 'A voice that calls out the amount', id: 'Suara yang menyebut jumlahnya' },
    votes: 8,
  },
  {
    step: 'evening',
    text: { en: 'Knowing the day’s total by dusk', id: 'Tahu jumlah hari ini sebelum malam' },
    votes: 5,
  },
]

export const needs: readonly TemplateCard[] = [
  {
    step: 'stall',
    text: { en: 'To serve quickly with wet hands', id: 'Melayani cepat dengan tangan basah' },
  },
  { step: 'code', text: { en: 'To be sure without her glasses', id: 'Merasa pasti tanpa kacamata' } },
  { step: 'evening', text: { en: 'To manage without her son', id: 'Bisa sendiri tanpa anaknya' } },
]
