import { xmlHead } from '../office/xml.ts'
import type { CellLook } from './sheet.ts'

/** Collects the looks of cells and numbers them. */
export interface SheetStyles {
  /**
   * The number of a look. `quoted` for text that a program would take for a formula if someone typed it anew: the mark
   * keeps it text then too, and shows nowhere.
   */
  number(look: CellLook, quoted: boolean): number
  xml(): string
}

/** A list of different texts, each with its place in it. */
class Numbered {
  readonly items: string[]

  constructor(...first: string[]) {
    this.items = first
  }

  at(item: string): number {
    const known = this.items.indexOf(item)
    return known >= 0 ? known : this.items.push(item) - 1
  }

  list(name: string): string {
    return `<${name} count="${this.items.length}">${this.items.join('')}</${name}>`
  }
}

const face = 'Calibri'
const signedFormat = 164

/** No look yet but the plain one. */
export function sheetStyles(): SheetStyles {
  const fonts = new Numbered(fontXml({}))
  const fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  )
  const borders = new Numbered('<border><left/><right/><top/><bottom/><diagonal/></border>')
  const looks = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  const known = new Map<string, number>()
  return {
    number(look, quoted) {
      const key = `${JSON.stringify(look)}${quoted}`
      const found = known.get(key)
      if (found !== undefined) return found
      const font = fonts.at(fontXml(look))
      const fill = look.fill ? fills.at(fillXml(look.fill)) : 0
      const border = look.border ? borders.at(borderXml(look.border)) : 0
      const format = look.signed ? signedFormat : 0
      const number = looks.at(
        `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted ? ' quotePrefix="1"' : ''}${format ? ' applyNumberFormat="1"' : ''} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${look.align ? ` horizontal="${look.align}"` : ''} vertical="${look.middle ? 'center' : 'top'}" wrapText="1"/></xf>`,
      )
      known.set(key, number)
      return number
    },
    xml: () =>
      `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${signedFormat}" formatCode="+0;-0;0"/></numFmts>${fonts.list('fonts')}${fills.list('fills')}${borders.list('borders')}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${looks.list('cellXfs')}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  }
}

function fontXml({ bold, ink }: CellLook): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="11"/><color rgb="FF${ink ?? '000000'}"/><name val="${face}"/><family val="2"/></font>`
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`
}

function borderXml(colour: string): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="FF${colour}"/></${name}>`
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`
}
