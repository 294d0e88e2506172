/** A text and the width of the box in which it is set. */
export interface LineSample {
  readonly text: string
  readonly width: number
  readonly rtl: boolean
  /** Whether the bundled face has every character of it. */
  readonly plain: boolean
  /** Whether its words can only be told apart with a dictionary. */
  readonly dictionary: boolean
}

interface Source {
  readonly text: string
  readonly rtl?: boolean
  readonly plain?: boolean
  readonly dictionary?: boolean
}

const sources: readonly Source[] = [
  { text: 'Prices stay hidden until the third sales call' },
  { text: 'A “close in 3 days” checklist for logistics — and one for finance' },
  { text: '“Why does nobody just print a price?” she asks (twice) …' },
  { text: 'No e‑Faktur details on product pages; state-of-the-art “help” only' },
  { text: 'Call +62 812-3456-7890 or write to ratna.wulandari@example.co.id today' },
  { text: 'See https://example.com/pricing?plan=team&seats=25#faq before the demo' },
  { text: 'C:\\Users\\Ratna\\Documents\\close-2025-12.xlsx is open elsewhere' },
  { text: 'Closes 2025-03-31 at -5 °C, 1990-1999, A-4, x-1 (see §3.2)/(annex)' },
  { text: 'Costs $1,200.50/month (25% off) [per seat] {draft} <b>bold</b>' },
  { text: 'Really?!Yes?no?"maybe"?(perhaps) – “sure”—fine…ok' },
  { text: 'one  two   three    four     five      six       seven' },
  { text: '  leading spaces, then words that go on for a while' },
  { text: 'trailing spaces hang          ' },
  { text: 'line one\nline two is longer than the first one\n\nline four after an empty one' },
  { text: 'Donaudampfschifffahrtsgesellschaftskapitän bestellt Nachschub' },
  { text: 'Trucks & warehouses / branches + offices = 14 places; 100 % remote?' },
  { text: 'Harga baru muncul di telepon ketiga, padahal sudah diminta dua kali' },
  { text: 'Lapor ke pihak-pihak terkait, rata-rata 3–4 hari kerja/bulan' },
  { text: 'Đặt lịch khám bệnh trực tuyến nhưng không ai trả lời điện thoại' },
  { text: 'Цены скрыты до третьего звонка — «почему так долго?» спросил он' },
  { text: 'Οι τιμές μένουν κρυφές μέχρι την τρίτη κλήση πωλήσεων' },
  { text: 'Příliš žluťoučký kůň úpěl ďábelské ódy, naïve façade, Łódź' },
  { text: 'Il attend « encore » 3 semaines ; pourquoi ? Personne ne sait !' },
  { text: 'Teams “A”, ‘B’ and C’s: 5×4=20, 10÷2=5, ±3, 20°, №7, €12, £9' },
  { text: '価格が最後まで分からないので、三社に電話しました。次は「見積書」です。', plain: false },
  { text: '三个报价之后才知道价格（含税）。为什么不直接公布？', plain: false },
  { text: '第1回は3,000円（税込）から。「高い…」と思いつつ、申し込みました！？', plain: false },
  { text: 'カスタマーサポートへ電話→30分待ち・折り返し無しでした。', plain: false },
  { text: '我们在2027年3月比较了ERP系统，价格是¥1,200.50/月；“太贵了！”', plain: false },
  { text: '價格（含安裝費）要到第三通電話才公布，《報價單》也一樣。', plain: false },
  { text: '가격은 세 번째 통화까지 숨겨져 있습니다. 왜 그럴까요?', plain: false },
  { text: 'ราคาถูกซ่อนไว้จนกว่าจะโทรครั้งที่สาม', plain: false, dictionary: true },
  { text: 'ลูกค้าเปรียบเทียบราคา 3 ราย แล้วยังไม่แน่ใจว่ารวมค่าติดตั้งหรือไม่', plain: false, dictionary: true },
  { text: 'الأسعار مخفية حتى المكالمة الثالثة مع المبيعات', plain: false, rtl: true },
  { text: 'המחירים מוסתרים עד לשיחה השלישית', plain: false, rtl: true },
  { text: 'Great 🙂 demo 👩‍👩‍👧 today 🚚🚚 really 👍🏽 nice', plain: false },
]

const widths = [46, 68, 91, 124, 142, 146, 152, 183, 217, 268, 330]

/** Texts of many kinds in boxes of many widths. */
export const lineSamples: readonly LineSample[] = sources.flatMap(
  ({ text, rtl = false, plain = true, dictionary = false }) =>
    widths.map(width => ({ text, width, rtl, plain, dictionary })),
)
