import type { LaneType } from '../journey/vocabulary.ts'

/** What a column (or row) of a table is for. */
export type TrackRole = 'stage' | 'step' | 'persona' | 'score' | 'lane' | 'ignore'

/** What a header word says. `laneType` is "custom" for a word that is no known lane. */
export interface HeaderMeaning {
  readonly role: TrackRole
  readonly laneType: LaneType
  readonly known: boolean
}

/** Header words by lane type, in English and Indonesian, in lower case and without qualifiers. */
const laneWords: Readonly<Partial<Record<LaneType, string>>> = {
  actions:
    'action|actions|activity|activities|doing|do|does|what they do|tasks|task|behavior|behaviors|behaviour|behaviours|journey steps|aktivitas|kegiatan|aksi|tindakan|perilaku|yang dilakukan|apa yang dilakukan|doings',
  'customer-actions':
    'customer action|customer actions|tindakan pelanggan|aktivitas pelanggan|aksi pelanggan',
  touchpoints:
    'touchpoint|touchpoints|touch point|touch points|touch-point|touch-points|contact point|contact points|points of contact|interaction|interactions|titik kontak|titik sentuh|titik interaksi|interaksi|titik temu|screen|screens|layar|halaman|pages|touchpoint digital',
  channels: 'channel|channels|media|medium|kanal|saluran|kanal komunikasi|platform',
  thoughts:
    'thought|thoughts|thinking|think|thinks|what they think|mindset|pikiran|pemikiran|yang dipikirkan|apa yang dipikirkan|isi pikiran|questions|question|pertanyaan|considerations',
  emotions:
    'emotion|emotions|how they feel|what they feel|emotional state|emotional journey|emotional curve|emotion curve|emotional experience|feeling|feelings|feel|feels|mood|sentiment|experience|satisfaction|happiness|emosi|perasaan|suasana hati|yang dirasakan|apa yang dirasakan|kondisi emosi|kurva emosi|sentimen|kepuasan',
  'pain-points':
    'pain|pains|pain point|pain points|painpoint|painpoints|pain-points|problem|problems|issue|issues|challenge|challenges|frustration|frustrations|friction|friction points|barrier|barriers|obstacle|obstacles|blocker|blockers|struggles|difficulties|risk|risks|kendala|hambatan|masalah|permasalahan|keluhan|kesulitan|tantangan|titik masalah|titik sakit|titik nyeri|poin hambatan|poin masalah|poin keluhan|titik hambatan|risiko|pain to remove',
  gains:
    'gain|gains|benefit|benefits|delight|delights|positives|highlight|highlights|moments of delight|manfaat|keuntungan|kelebihan|hal positif',
  opportunities:
    'opportunity|opportunities|idea|ideas|improvement|improvements|solution|solutions|recommendation|recommendations|suggestion|suggestions|how might we|hmw|design opportunities|insight|insights|peluang|kesempatan|ide|gagasan|solusi|perbaikan|rekomendasi|usulan|saran|ide perbaikan|bagaimana kita bisa',
  needs:
    'need|needs|goal|goals|expectation|expectations|motivation|motivations|jobs to be done|jobs|jtbd|objective|objectives|kebutuhan|tujuan|harapan|ekspektasi|motivasi|sasaran|keinginan',
  quotes:
    'quote|quotes|verbatim|verbatims|voice of customer|says|say|saying|what they say|kutipan|ucapan|suara pelanggan|yang dikatakan|apa yang dikatakan',
  storyboard:
    'storyboard|image|images|picture|pictures|photo|photos|illustration|scene|gambar|foto|ilustrasi|papan cerita',
  metrics:
    'metric|metrics|kpi|kpis|measure|measures|measurement|success metric|success metrics|data|nps|csat|ces|metrik|ukuran|indikator|indikator kinerja',
  time: 'time|duration|timing|timeline|when|waktu|durasi|lama|jam|kapan|hour|hours',
  place:
    'place|location|context|environment|setting|where|context and place|tempat|lokasi|konteks|lingkungan|konteks dan tempat',
  tools:
    'tool|tools|system|systems|technology|device|devices|tools and channels|alat|perangkat|sistem|teknologi|alat dan kanal',
  'physical-evidence':
    'physical evidence|evidence|tangibles|bukti fisik|artifact|artifacts|artefact|artefacts|artefak',
  frontstage:
    'frontstage|front stage|front-stage|onstage|on stage|onstage contact|frontstage actions|front stage actions|employee actions|visible contact|panggung depan|garis depan|tindakan garis depan|tindakan frontstage|layanan depan',
  backstage:
    'backstage|back stage|back-stage|backstage actions|back stage actions|invisible contact|panggung belakang|tindakan backstage|belakang layar|di balik layar|layanan belakang',
  'support-processes':
    'support process|support processes|supporting processes|support|support systems|processes|proses pendukung|proses penunjang|dukungan|proses',
  policies: 'policy|policies|rules|regulation|regulations|kebijakan|aturan|peraturan|regulasi',
  enablers: 'enabler|enablers|prerequisites|pendukung|prasyarat|faktor pendukung',
  owners:
    'owner|owners|responsible|responsibility|team|department|pic|ownership|pemilik|penanggung jawab|tim|departemen|penanggungjawab',
}

const roleWords: Readonly<Partial<Record<TrackRole, string>>> = {
  stage:
    'stage|stages|phase|phases|journey stage|journey phase|stage name|phase name|tahap|tahapan|fase|tahap perjalanan|fase perjalanan|nama tahap|stage / phase|section|moment|journey',
  step: 'step|steps|sub-stage|substage|sub stage|sub-step|substep|sub-phase|langkah|langkah-langkah|sub tahap|subtahap|sub-tahap',
  persona: 'persona|personas|actor|actors|user type|role|aktor|peran|jenis pengguna|segment|segmen',
  score:
    'score|emotion score|emotional score|sentiment score|rating|emotion rating|satisfaction score|experience score|emotion level|skor|nilai|skor emosi|nilai emosi|tingkat emosi|skor kepuasan|nilai kepuasan|tingkat kepuasan',
  ignore: 'no|no.|nr|#|number|id|nomor|index|urutan',
}

const meanings = new Map<string, HeaderMeaning>()
for (const [laneType, words] of Object.entries(laneWords))
  for (const word of words.split('|'))
    meanings.set(word, { role: 'lane', laneType: laneType as LaneType, known: true })
for (const [role, words] of Object.entries(roleWords))
  for (const word of words.split('|'))
    meanings.set(word, {
      role: role as TrackRole,
      laneType: role === 'score' ? 'emotions' : 'custom',
      known: true,
    })

const unknown: HeaderMeaning = { role: 'lane', laneType: 'custom', known: false }

const qualifiers =
  /^(?:the|our|their|his|her|key|main|current|future|potential|possible|top|critical|major|user|users|customer|customers|client|clients|consumer|patient|buyer|persona|employee|guest|student|business|product|design|digital)(?:['’]s?)?\s+|\s+(?:pelanggan|pengguna|konsumen|nasabah|pasien|klien|karyawan|user|customer|utama|saat ini|kunci|potensial|persona|level|list|notes?)$/

/**
 * What a header word means: "Pain Points", "Titik kontak", "User's feelings" or "Aktivitas pengguna". Words of
 * which only a part is known ("Emotional / transactional note") are no known lane.
 */
export function headerMeaning(header: string): HeaderMeaning {
  const word = normalised(header)
  const bare = word.replace(/\s*[([{].*?[)\]}]\s*/g, ' ').trim()
  for (const form of [word, bare, bare.replace(whoDoesWhat, '$1 they $2')]) {
    const meaning = meanings.get(form) ?? meanings.get(stripped(form))
    if (meaning) return meaning
  }
  const felt = meanings.get(stripped(bare.replace(scaleAtEnd, '').trim()))
  if (felt?.laneType === 'emotions') return felt
  const parts = bare.split(/\s*(?:[/,&+|]|\band\b|\bor\b|\bdan\b|\batau\b)\s*/).filter(part => part !== '')
  const found = parts.map(part => meanings.get(part) ?? meanings.get(stripped(part)))
  const first = found[0]
  return parts.length > 1 && first && found.every(meaning => meaning !== undefined) ? first : unknown
}

/** "What does the customer do", "How users feel": whoever it is, it means what they do. */
const whoDoesWhat =
  /^(what|how)(?: do| does)?(?: the| our)? (?:they|he|she|users?|customers?|people|clients?|consumers?|patients?|guests?|visitors?|buyers?|students?|employees?|persona) (do|think|feel|say)(?:s|es)?$/

/** How the numbers of feelings are meant, behind the word for them: "Score 1–10", "Satisfaction %". */
const scaleAtEnd =
  /[:,]?\s*[+\-−–]?\d{1,3}\s*(?:…|\.{2,3}|[-–—]|to|s\/d|sampai|hingga)\s*\+?\d{1,3}\s*%?$|\s*(?:\/|\bout of|\bdari)\s*\d{1,3}$|\s*%$/

/** No words for a lane are longer, in characters. */
const longestHeader = 200

function stripped(word: string): string {
  let rest = word
  for (let i = 0; i < 3; i++) {
    const next = rest.replace(qualifiers, '').trim()
    if (next === rest || next === '') break
    rest = next
  }
  return rest
}

function normalised(header: string): string {
  return (
    header
      .slice(0, longestHeader)
      .normalize('NFKC')
      .toLowerCase()
      // Pictures, and signs that nobody sees.
      .replace(/\p{Extended_Pictographic}|[\uFE0F\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s\d.)*_:–—-]+(?=\p{L})|[\s*_:?!]+$/gu, '')
      .trim()
  )
}

const indonesian =
  /\b(?:tahap(?:an)?|fase|langkah|aktivitas|kegiatan|aksi|tindakan|perilaku|titik|kanal|saluran|pikiran|pemikiran|emosi|perasaan|kendala|hambatan|masalah|keluhan|kesulitan|tantangan|peluang|kesempatan|solusi|perbaikan|kebutuhan|tujuan|harapan|kutipan|waktu|durasi|tempat|lokasi|alat|kebijakan|pelanggan|pengguna|pemilik|skor|nilai)\b/i

/** The language that header words are written in. */
export function headerLanguage(headers: readonly string[]): 'en' | 'id' {
  return headers.some(header => indonesian.test(header)) ? 'id' : 'en'
}
