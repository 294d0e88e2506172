import { expect, test } from 'vitest'
import { mapsOfChoice, usualChoice } from '../../../renderer/import/import-choice.ts'
import { readFile } from '../../../renderer/import/read-file.ts'
import { titleOfName } from '../../../renderer/import/title-of-name.ts'
import { aWorkbook, data, inline } from '../../helpers/a-workbook.ts'

const utf8 = (text: string) => new Uint8Array(Buffer.from(text))

/** The only map of a file, short: its stages with steps, its lanes, and the cards of each as "step:text(score)". */
async function mapIn(name: string, content: string | Uint8Array) {
  const read = await readFile(name, typeof content === 'string' ? utf8(content) : content)
  if (!read.ok) throw new Error(JSON.stringify(read.trouble))
  if (read.value.kind !== 'parts') throw new Error('a whole map')
  const { parts } = read.value
  const words = { name: titleOfName(name), language: 'en' as const }
  const maps = mapsOfChoice(parts, usualChoice(parts), words)
  const { title, proposed } = maps[0]!
  return {
    ...(maps.length > 1 && { maps: maps.length }),
    title,
    stages: proposed.stages.map(({ name: stage, steps }) =>
      steps.length === 1 && steps[0] === '' ? stage : `${stage}: ${steps.join(', ')}`,
    ),
    lanes: Object.fromEntries(
      proposed.lanes.map((lane, at) => [
        `${lane.laneType}: ${lane.name}`,
        proposed.cards
          .filter(card => card.lane === at)
          .map(
            ({ step, text, score, persona }) =>
              `${step} ${text}${score === null ? '' : ` (${score})`}${persona === null ? '' : ` @${proposed.personas[persona]}`}`,
          ),
      ]),
    ),
    ...(proposed.unplaced.length > 0 && { unplaced: proposed.unplaced }),
    ...(proposed.remarks.length > 0 && { remarks: proposed.remarks }),
    ...(read.value.hidden && { hidden: read.value.hidden }),
  }
}
const rows = (...all: string[][]) =>
  data(
    all
      .map(
        (row, r) =>
          `<row r="${r + 1}">${row.map((t, c) => (t === '' ? '' : inline(`${String.fromCharCode(65 + c)}${r + 1}`, t))).join('')}</row>`,
      )
      .join(''),
  )

const files: readonly (readonly [
  what: string,
  name: string,
  content: string | Uint8Array,
  comesTo: object,
])[] = [
  [
    'an Indonesian Excel with semicolons',
    'perjalanan.csv',
    'Tahap;Aktivitas;Emosi;Kendala;Peluang\r\nCari;Membuka aplikasi;Bingung;Lambat;Percepat\r\nBayar;Transfer;senang sekali;;\r\nPakai;Makan;kecewa;Dingin;Kotak panas\r\n',
    {
      title: 'perjalanan',
      stages: ['Cari', 'Bayar', 'Pakai'],
      lanes: {
        'actions: Aktivitas': ['0 Membuka aplikasi', '1 Transfer', '2 Makan'],
        'emotions: Emosi': ['0 Bingung (-1)', '1 senang sekali (2)', '2 kecewa (-1)'],
        'pain-points: Kendala': ['0 Lambat', '2 Dingin'],
        'opportunities: Peluang': ['0 Percepat', '2 Kotak panas'],
      },
    },
  ],
  [
    'sep=; above shares, percent, stars and emoji',
    'x.csv',
    'sep=;\r\nStage;Emotion\r\nA;4/5\r\nB;80 %\r\nC;★★★☆☆\r\nD;😡\r\n',
    {
      title: 'x',
      stages: ['A', 'B', 'C', 'D'],
      lanes: {
        'emotions: Emotion': ['0 Positive (1)', '1 Positive (1)', '2 Neutral (0)', '3 Very negative (-2)'],
      },
    },
  ],
  [
    'sep= with a tab',
    'x.csv',
    'sep=\t\r\nStage\tActions\r\nA\tb\r\n',
    { title: 'x', stages: ['A'], lanes: { 'actions: Actions': ['0 b'] } },
  ],
  [
    'UTF-16 without a mark, divided by tabs',
    'x.txt',
    new Uint8Array(Buffer.from('Stage\tActions\tEmotions\nA\tbé\thappy\nB\tc\tsad\n', 'utf16le')),
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: { 'actions: Actions': ['0 bé', '1 c'], 'emotions: Emotions': ['0 happy (1)', '1 sad (-1)'] },
    },
  ],
  [
    'a mark and a line break in a quoted header',
    'x.csv',
    '\ufeff"Stage","Actions\n(what they do)","Emotions"\n"A","b\nc","happy"\n"B","d","sad"\n',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: {
        'actions: Actions (what they do)': ['0 b', '0 c', '1 d'],
        'emotions: Emotions': ['0 happy (1)', '1 sad (-1)'],
      },
    },
  ],
  [
    'rows that are too short and too long',
    'x.csv',
    'Stage,Actions,Emotions\nA,b\nB,c,sad,extra,more\n,,\nC\n',
    {
      title: 'x',
      stages: ['A', 'B', 'C'],
      lanes: {
        'actions: Actions': ['0 b', '1 c'],
        'emotions: Emotions': ['1 sad (-1)', '1 extra', '1 more'],
      },
    },
  ],
  [
    'titles above, empty rows and columns around',
    'x.csv',
    ',,,,\n,Customer journey: Hotel stay,,,\n,Prepared by: ACME,,,\n,,,,\n,Stage,Actions,,Emotions\n,Book,searches,,happy\n,Stay,sleeps,,tired\n',
    {
      title: 'Hotel stay',
      stages: ['Book', 'Stay'],
      lanes: {
        'actions: Actions': ['0 searches', '1 sleeps'],
        'emotions: Emotions': ['0 happy (1)', '1 tired (-1)'],
      },
      unplaced: ['Prepared by: ACME'],
    },
  ],
  [
    'averages and totals below',
    'x.csv',
    'Stage,Actions,Score\nA,b,3\nB,c,5\nAverage,,4\nTotal,,8\n',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: {
        'actions: Actions': ['0 b', '1 c'],
        'emotions: Score': ['0 Neutral (0)', '1 Very positive (2)'],
      },
      unplaced: ['Average, 4', 'Total, 8'],
    },
  ],
  [
    'stages across',
    'x.csv',
    ',Discover,Buy,Use\nActions,a,b,c\nTouchpoints,web,shop,home\nEmotions,🙂,😡,😍\nPain points,,queue,\n',
    {
      title: 'x',
      stages: ['Discover', 'Buy', 'Use'],
      lanes: {
        'actions: Actions': ['0 a', '1 b', '2 c'],
        'touchpoints: Touchpoints': ['0 web', '1 shop', '2 home'],
        'emotions: Emotions': ['0 Positive (1)', '1 Very negative (-2)', '2 Very positive (2)'],
        'pain-points: Pain points': ['1 queue'],
      },
    },
  ],
  [
    'stages over steps',
    'x.csv',
    'Stage,Discover,,Buy,\nStep,See,Ask,Pay,Get\nActions,a,b,c,d\nEmotions,1,2,4,5\n',
    {
      title: 'x',
      stages: ['Discover: See, Ask', 'Buy: Pay, Get'],
      lanes: {
        'actions: Actions': ['0 a', '1 b', '2 c', '3 d'],
        'emotions: Emotions': [
          '0 Very negative (-2)',
          '1 Negative (-1)',
          '2 Positive (1)',
          '3 Very positive (2)',
        ],
      },
    },
  ],
  [
    'stages over steps, without words for either',
    'x.csv',
    ',Discover,,Buy,\n,See,Ask,Pay,Get\nActions,a,b,c,d\nEmotions,1,2,4,5\n',
    {
      title: 'x',
      stages: ['Discover: See, Ask', 'Buy: Pay, Get'],
      lanes: {
        'actions: Actions': ['0 a', '1 b', '2 c', '3 d'],
        'emotions: Emotions': [
          '0 Very negative (-2)',
          '1 Negative (-1)',
          '2 Positive (1)',
          '3 Very positive (2)',
        ],
      },
    },
  ],
  [
    'headers in two languages, feelings that turn',
    'x.csv',
    'Phase / Tahap,Actions / Aktivitas,Pain points / Kendala,Emosi (Emotion)\nAwal,lihat,lama,Skeptical → hopeful\nAkhir,bayar,mahal,marah lalu lega\n',
    {
      title: 'x',
      stages: ['Awal', 'Akhir'],
      lanes: {
        'actions: Actions / Aktivitas': ['0 lihat', '1 bayar'],
        'pain-points: Pain points / Kendala': ['0 lama', '1 mahal'],
        'emotions: Emosi (Emotion)': ['0 Skeptical → hopeful (0)', '1 marah lalu lega (0)'],
      },
    },
  ],
  [
    'several items by bullets, numbers, semicolons and <br>',
    'x.csv',
    'Stage,Actions,Pain points\nA,"• one • two","- a\n- b"\nB,"one; two; three","1. x\n2. y"\nC,"one<br>two","a / b, c"\n',
    {
      title: 'x',
      stages: ['A', 'B', 'C'],
      lanes: {
        'actions: Actions': ['0 one', '0 two', '1 one', '1 two', '1 three', '2 one', '2 two'],
        'pain-points: Pain points': ['0 a', '0 b', '1 x', '1 y', '2 a / b, c'],
      },
    },
  ],
  [
    'Markdown without outer bars, with formatting, and a block of code',
    'x.md',
    '# My trip\n\nStage | Actions | Emotions\n:--- | :---: | ---:\n**A** | [b](https://x.org) and `c \\| d` | _happy_\n2. B | one<br/>two \\| three | ~~sad~~ angry\n\n```\n| Stage | Not this |\n|---|---|\n| x | y |\n```\n',
    {
      title: 'My trip',
      stages: ['A', 'B'],
      lanes: {
        'actions: Actions': ['0 b and c | d', '1 one', '1 two | three'],
        'emotions: Emotions': ['0 happy (1)', '1 sad angry (-1)'],
      },
    },
  ],
  [
    'Markdown with lists in its cells',
    'x.md',
    '| | Discover | Buy |\n|-|-|-|\n| **Actions** | <ul><li>looks</li><li>asks</li></ul> | pays |\n| **Emotions** | 😀 | 😐 |\n',
    {
      title: 'x',
      stages: ['Discover', 'Buy'],
      lanes: {
        'actions: Actions': ['0 looks', '0 asks', '1 pays'],
        'emotions: Emotions': ['0 Very positive (2)', '1 Neutral (0)'],
      },
    },
  ],
  [
    'Mermaid with front matter, directives, comments and accessible texts',
    'x.mmd',
    '---\ntitle: Front title\nconfig:\n  theme: dark\n---\n%%{init: {"theme": "forest"}}%%\njourney\n    %% a comment\n    accTitle: For screen readers\n    accDescr: What it says\n    title My day\n    section Go to work\n      Make tea: 5: Me\n      Go upstairs: 3: Me, Cat\n    section Go home\n      Sit: 5: Me\n',
    {
      title: 'My day',
      stages: ['Go to work: Make tea, Go upstairs', 'Go home: Sit'],
      lanes: {
        'emotions: Emotions': [
          '0 Very positive (2) @Me',
          '1 Neutral (0) @Me',
          '1 Neutral (0) @Cat',
          '2 Very positive (2) @Me',
        ],
      },
    },
  ],
  [
    'decimals with commas',
    'x.csv',
    'Stage;Actions;Rating\nA;b;1,5\nB;c;4,5\nC;d;3,0\n',
    {
      title: 'x',
      stages: ['A', 'B', 'C'],
      lanes: {
        'actions: Actions': ['0 b', '1 c', '2 d'],
        'emotions: Rating': ['0 Very negative (-2)', '1 Very positive (2)', '2 Neutral (0)'],
      },
    },
  ],
  [
    'dates stay as they are written',
    'x.csv',
    'Stage,Date,Actions\nA,2024-01-05,b\nB,05/02/2024,c\n',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: { 'custom: Date': ['0 2024-01-05', '1 05/02/2024'], 'actions: Actions': ['0 b', '1 c'] },
    },
  ],
  [
    'Arabic words',
    'x.csv',
    'Stage,Actions,Emotions\nاكتشاف,يبحث عن متجر,😀\nشراء,يدفع,😡\n',
    {
      title: 'x',
      stages: ['اكتشاف', 'شراء'],
      lanes: {
        'actions: Actions': ['0 يبحث عن متجر', '1 يدفع'],
        'emotions: Emotions': ['0 Very positive (2)', '1 Very negative (-2)'],
      },
    },
  ],
  [
    'Chinese words, full-width semicolons',
    'x.csv',
    '阶段,行动,情绪,痛点\n发现,搜索,😀,慢；贵\n购买,付款,😡,排队\n',
    {
      title: '阶段',
      stages: ['行动', '情绪', '痛点'],
      lanes: {
        'custom: 发现': ['0 搜索', '1 😀', '2 慢', '2 贵'],
        'custom: 购买': ['0 付款', '1 😡', '2 排队'],
      },
    },
  ],
  [
    'a workbook with merged stages',
    'x.xlsx',
    aWorkbook({
      sheets: [
        [
          'Sheet1',
          `${rows(
            ['', 'Find', '', 'Buy'],
            ['Step', 'See', 'Ask', 'Pay'],
            ['Actions', 'a', 'b', 'c'],
            ['Emotions', '1', '5', '3'],
          )}<mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells>`,
        ],
      ],
    }),
    {
      title: 'x',
      stages: ['Find: See, Ask', 'Buy: Pay'],
      lanes: {
        'actions: Actions': ['0 a', '1 b', '2 c'],
        'emotions: Emotions': ['0 Very negative (-2)', '1 Very positive (2)', '2 Neutral (0)'],
      },
    },
  ],
  [
    'a workbook with a title and merged stage names',
    'x.xlsx',
    aWorkbook({
      sheets: [
        [
          'Trip to Bali',
          rows(
            ['Journey map of Ana'],
            [],
            ['', 'Stage', 'Actions', 'Emotions'],
            ['', 'Find', 'looks', 'happy'],
            ['', '', 'asks', 'sad'],
            ['', 'Buy', 'pays', 'ok'],
          ),
        ],
      ],
    }),
    {
      title: 'Trip to Bali',
      stages: ['Find: , ', 'Buy'],
      lanes: {
        'actions: Actions': ['0 looks', '1 asks', '2 pays'],
        'emotions: Emotions': ['0 happy (1)', '1 sad (-1)', '2 ok (0)'],
      },
      unplaced: ['Journey map of Ana'],
    },
  ],
  [
    'notes of two columns above the table',
    'x.csv',
    'Persona,Ana,,\nScenario,Buys a bike,,\n,,,\nStage,Actions,Emotions,Pain points\nA,b,happy,x\nB,c,sad,y\n',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: {
        'actions: Actions': ['0 b', '1 c'],
        'emotions: Emotions': ['0 happy (1)', '1 sad (-1)'],
        'pain-points: Pain points': ['0 x', '1 y'],
      },
      unplaced: ['Persona', 'Ana', 'Scenario', 'Buys a bike'],
    },
  ],
  [
    'stars, and a cell without',
    'x.csv',
    'Stage,Actions,Satisfaction\nA,b,★★★★☆\nB,c,★☆☆☆☆\nC,d,\n',
    {
      title: 'x',
      stages: ['A', 'B', 'C'],
      lanes: {
        'actions: Actions': ['0 b', '1 c', '2 d'],
        'emotions: Satisfaction': ['0 Positive (1)', '1 Very negative (-2)'],
      },
    },
  ],
  [
    'numbers with thousands',
    'x.csv',
    'Stage,Actions,Emotions,Visits\nA,b,happy,"12,500"\nB,c,sad,"1,000"\n',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: {
        'actions: Actions': ['0 b', '1 c'],
        'emotions: Emotions': ['0 happy (1)', '1 sad (-1)'],
        'custom: Visits': ['0 12,500', '1 1,000'],
      },
    },
  ],
  [
    'headers with emoji',
    'x.csv',
    '📍 Stage,👣 Actions,😀 Emotions,⚡ Pain points\nA,b,😀 great,x\nB,c,😡 awful,y\n',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: {
        'actions: 👣 Actions': ['0 b', '1 c'],
        'emotions: 😀 Emotions': ['0 😀 great (2)', '1 😡 awful (-2)'],
        'pain-points: ⚡ Pain points': ['0 x', '1 y'],
      },
    },
  ],
  [
    'bars between the fields',
    'x.txt',
    'Stage|Actions|Emotions\nA|b|happy\nB|c|sad\n',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: { 'actions: Actions': ['0 b', '1 c'], 'emotions: Emotions': ['0 happy (1)', '1 sad (-1)'] },
    },
  ],
  [
    'line ends of an old Mac',
    'x.csv',
    'Stage,Actions,Emotions\rA,b,happy\rB,c,sad\r',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: { 'actions: Actions': ['0 b', '1 c'], 'emotions: Emotions': ['0 happy (1)', '1 sad (-1)'] },
    },
  ],
  [
    'signs in the headers that nobody sees',
    'x.csv',
    '\u00a0Stage\u00a0,Actions\u200b,Emotions \nA,b,happy\nB,c,sad\n',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: {
        'actions: Actions\u200b': ['0 b', '1 c'],
        'emotions: Emotions': ['0 happy (1)', '1 sad (-1)'],
      },
    },
  ],
  [
    'feelings in words of both languages',
    'x.csv',
    'Tahap,Emosi\nA,cukup puas\nB,tidak puas\nC,kesal banget\nD,very happy\nE,not bad\nF,anxious but hopeful\n',
    {
      title: 'x',
      stages: ['A', 'B', 'C', 'D', 'E', 'F'],
      lanes: {
        'emotions: Emosi': [
          '0 cukup puas (0)',
          '1 tidak puas (-1)',
          '2 kesal banget (-2)',
          '3 very happy (2)',
          '4 not bad (1)',
          '5 anxious but hopeful (0)',
        ],
      },
    },
  ],
  [
    'numbers that are no feelings',
    'x.csv',
    'Stage,Actions,CSAT\nA,b,"82,5 %"\nB,c,10%\n',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: { 'actions: Actions': ['0 b', '1 c'], 'metrics: CSAT': ['0 82,5 %', '1 10%'] },
    },
  ],
  [
    'a workbook with days and shares',
    'x.xlsx',
    aWorkbook({
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs>',
      sheets: [
        [
          'S',
          data(
            `<row r="1">${inline('A1', 'Stage')}${inline('B1', 'Date')}${inline('C1', 'Satisfaction')}</row><row r="2">${inline('A2', 'Find')}<c r="B2" s="1"><v>45292</v></c><c r="C2" s="2"><v>0.8</v></c></row><row r="3">${inline('A3', 'Buy')}<c r="B3" s="1"><v>45293.5</v></c><c r="C3" s="2"><v>0.1</v></c></row>`,
          ),
        ],
      ],
    }),
    {
      title: 'S',
      stages: ['Find', 'Buy'],
      lanes: {
        'custom: Date': ['0 2024-01-01', '1 2024-01-02'],
        'emotions: Satisfaction': ['0 Positive (1)', '1 Very negative (-2)'],
      },
    },
  ],
  [
    'a column of personas',
    'x.csv',
    'Persona,Stage,Actions,Emotions\nAna,Find,looks,happy\nAna,Buy,pays,sad\nBen,Find,asks,ok\nBen,Buy,leaves,angry\n',
    {
      title: 'x',
      stages: ['Find', 'Buy'],
      lanes: {
        'actions: Actions': ['0 looks @Ana', '1 pays @Ana', '0 asks @Ben', '1 leaves @Ben'],
        'emotions: Emotions': ['0 happy (1) @Ana', '1 sad (-1) @Ana', '0 ok (0) @Ben', '1 angry (-2) @Ben'],
      },
    },
  ],
  [
    'quotations, one with a semicolon',
    'x.csv',
    'Stage,Quotes,Emotions\nA,"""Where is it?""; ""Too slow""",sad\nB,“Nice; really”,happy\n',
    {
      title: 'x',
      stages: ['A', 'B'],
      lanes: {
        'quotes: Quotes': ['0 "Where is it?"', '0 "Too slow"', '1 “Nice; really”'],
        'emotions: Emotions': ['0 sad (-1)', '1 happy (1)'],
      },
    },
  ],
]

test.each(files)('%s', async (_, name, content, comesTo) => {
  expect(await mapIn(name, content)).toEqual(comesTo)
})

test('a sheet of 16,384 columns is refused with a sentence, and a line of a million fields too', async () => {
  const wide = await readFile('x.csv', utf8(`Stage,Actions\n${'a,'.repeat(1_000_000)}\n`))
  expect(wide).toMatchObject({ ok: false, trouble: { kind: 'too-many-columns', line: 2, limit: 500 } })
  const cells = Array.from({ length: 16_384 }, () => '<c><v>1</v></c>').join('')
  const sheet = await readFile('x.xlsx', aWorkbook({ sheets: [['S', data(`<row>${cells}</row>`)]] }))
  expect(sheet).toMatchObject({ ok: false, trouble: { kind: 'too-many-columns', line: 1 } })
})
