import { xmlHead, xmlText } from './xml.ts'
import type { Part } from './zip-parts.ts'

/** The parts that say what an Office document is called, when it was made and by which program. `date` in ms since 1970. */
export function documentProperties(title: string, date: number): readonly Part[] {
  const time = new Date(date).toISOString().replace(/\.\d+Z$/, 'Z')
  return [
    {
      name: 'docProps/core.xml',
      content: `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`,
    },
    {
      name: 'docProps/app.xml',
      content: `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Jejak</Application></Properties>`,
    },
  ]
}

/** The types of those parts, for `[Content_Types].xml`. */
export const propertyTypes =
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'

/** How the document refers to them, beside its main part. */
export const propertyRelations =
  '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
  '<Relationship Id="rIdApp" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>'
