import type { Theme, ThemeName } from '../../scene/theme.ts'
import { documentProperties, propertyRelations, propertyTypes } from '../office/document-properties.ts'
import { xmlAttribute } from '../office/xml.ts'
import type { Part } from '../office/zip-parts.ts'
import { hexOf } from './slide-colour.ts'
import { slideFace } from './slide-face.ts'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.presentationml'
// A deck has so many small parts that they weigh as much as its words, so they leave out what a reader does without: the
// line that says that UTF-8 is UTF-8 among it.

/** What every part of a presentation has to declare; the second only where it refers to other parts. */
const drawing =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const namespaces = `${drawing} xmlns:r="${relationships}"`

const emptyGroup = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'

/** One relation of a part: its id, the last part of its type's name and where it leads. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** The part that lists a part's relations. */
export function relationsPart(name: string, relations: readonly Relation[]): Part {
  const list = relations
    .map(
      ({ id, type, target }) =>
        `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${xmlAttribute(target)}"${type === 'hyperlink' ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')
  return { name, content: relationList(list) }
}

function relationList(list: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
}

/** The slide that holds shapes written as XML. */
export function slidePart(number: number, shapes: string): Part {
  return {
    name: `ppt/slides/slide${number}.xml`,
    content: `<p:sld ${shapes.includes(' r:') ? namespaces : drawing}><p:cSld><p:spTree>${emptyGroup}${shapes}</p:spTree></p:cSld></p:sld>`,
  }
}

/** Everything of a presentation but its slides and pictures. `date` in ms since 1970. */
export function deckParts(options: {
  readonly title: string
  readonly slides: number
  readonly theme: Theme
  readonly themeName: ThemeName
  readonly date: number
}): { readonly first: Part; readonly others: readonly Part[] } {
  const numbers = Array.from({ length: options.slides }, (_, i) => i + 1)
  const overrides = [
    ['/ppt/presentation.xml', `${types}.presentation.main+xml`],
    ['/ppt/slideMasters/slideMaster1.xml', `${types}.slideMaster+xml`],
    ['/ppt/slideLayouts/slideLayout1.xml', `${types}.slideLayout+xml`],
    ['/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ...numbers.map(n => [`/ppt/slides/slide${n}.xml`, `${types}.slide+xml`]),
  ]
  return {
    first: {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="gif" ContentType="image/gif"/>${overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}${propertyTypes}</Types>`,
    },
    others: [
      {
        name: '_rels/.rels',
        content: relationList(
          `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="ppt/presentation.xml"/>${propertyRelations}`,
        ),
      },
      documentProperties(options.title, options.date),
      {
        name: 'ppt/presentation.xml',
        content: `<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${numbers.map(n => `<p:sldId id="${255 + n}" r:id="rId${n + 2}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
      },
      relationsPart('ppt/_rels/presentation.xml.rels', [
        { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
        { id: 'rId2', type: 'theme', target: 'theme/theme1.xml' },
        ...numbers.map(n => ({ id: `rId${n + 2}`, type: 'slide', target: `slides/slide${n}.xml` })),
      ]),
      { name: 'ppt/slideMasters/slideMaster1.xml', content: master(options.themeName) },
      relationsPart('ppt/slideMasters/_rels/slideMaster1.xml.rels', [
        { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
        { id: 'rId2', type: 'theme', target: '../theme/theme1.xml' },
      ]),
      { name: 'ppt/slideLayouts/slideLayout1.xml', content: layout },
      relationsPart('ppt/slideLayouts/_rels/slideLayout1.xml.rels', [
        { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
      ]),
      { name: 'ppt/theme/theme1.xml', content: themePart(options.theme, options.themeName) },
    ],
  }
}

/** The places of a slide's title and number, which new slides of the deck get too. */
const placeholders =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="502920" y="384048"/><a:ext cx="11186160" cy="603504"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>' +
  '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="10774680" y="6519672"/><a:ext cx="914400" cy="219456"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="900"><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'

/** The same places in a layout, which has all else from its master. */
const layoutPlaceholders =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>' +
  '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>'

const layout = `<p:sldLayout ${namespaces} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${emptyGroup}${layoutPlaceholders}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`

function master(themeName: ThemeName): string {
  const [paper, ink] = themeName === 'dark' ? ['dk', 'lt'] : ['lt', 'dk']
  const plain = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
  const fill = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
  const level = (size: number, bold: string) =>
    `<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${size}"${bold}>${fill}${plain}</a:defRPr></a:lvl1pPr>`
  return `<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${emptyGroup}${placeholders}</p:spTree></p:cSld><p:clrMap bg1="${paper}1" tx1="${ink}1" bg2="${paper}2" tx2="${ink}2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(2600, ' b="1"')}</p:titleStyle><p:bodyStyle>${level(1400, '')}</p:bodyStyle><p:otherStyle>${level(1200, '')}</p:otherStyle></p:txStyles></p:sldMaster>`
}

function themePart(theme: Theme, themeName: ThemeName): string {
  const [paper, ink] = themeName === 'dark' ? (['dk', 'lt'] as const) : (['lt', 'dk'] as const)
  const scheme: Readonly<Record<string, string>> = {
    [`${ink}1`]: theme.ink,
    [`${paper}1`]: theme.canvas,
    [`${ink}2`]: theme['ink-2'],
    [`${paper}2`]: theme.sunken,
    accent1: theme.accent,
    accent2: theme['action-solid'],
    accent3: theme['touch-solid'],
    accent4: theme['thought-solid'],
    accent5: theme['pain-solid'],
    accent6: theme['opp-solid'],
    hlink: theme.accent,
    folHlink: theme['ink-3'],
  }
  const order = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6']
  const colours = [...order, 'hlink', 'folHlink']
    .map(name => `<a:${name}><a:srgbClr val="${hexOf(scheme[name] ?? '#000000').hex}"/></a:${name}>`)
    .join('')
  const fonts = `<a:latin typeface="${slideFace}"/><a:ea typeface=""/><a:cs typeface=""/>`
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const outline = `<a:ln w="9525">${fill}</a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Jejak"><a:themeElements><a:clrScheme name="Jejak">${colours}</a:clrScheme><a:fontScheme name="Jejak"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Jejak"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${outline.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
