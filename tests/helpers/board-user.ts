import type { Locator, Page } from 'playwright-core'
import type { Automation } from '../../renderer/app/automation.ts'
import type { JejakContent } from '../../renderer/journey/jejak-file.ts'
import type { Card } from '../../renderer/journey/records/card.ts'
import type { Box } from '../../renderer/scene/geometry.ts'

/** The page of an app that was started with `?automation`. */
interface AutomatedWindow {
  readonly jejak: Automation
}

/**
 * Somebody at the board, who finds things by role and name. Automation is used for waiting and for reading the
 * document, never for doing.
 */
export class BoardUser {
  readonly grid: Locator

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: 'Journey map' })
  }

  /** Makes a map from a template through the dialog, from the library. */
  async newMap(template: string, content: 'Empty lanes' | 'An example' = 'Empty lanes'): Promise<void> {
    await this.page.getByRole('button', { name: 'New map', exact: true }).first().click()
    const dialog = this.page.getByRole('dialog', { name: 'New map' })
    await dialog.getByRole('radio', { name: content }).click()
    await dialog.getByRole('button', { name: template, exact: true }).click()
    await this.grid.waitFor()
    await this.settled()
  }

  /** Opens the content of a file as a new map, as a test that has its own map wants it. */
  async open(file: unknown): Promise<void> {
    await this.page.waitForFunction(() => 'jejak' in window)
    await this.page.evaluate(
      content => (window as unknown as AutomatedWindow).jejak.openDocument(content),
      file,
    )
    await this.settled()
  }

  /** Until nothing is pending: layout, drawing, saving; and the grid shows it. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => 'jejak' in window)
    await this.page.evaluate(async () => {
      await (window as unknown as AutomatedWindow).jejak.settled()
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    })
  }

  /** The open map as its file would hold it. */
  content(): Promise<JejakContent> {
    return this.page.evaluate(() => (window as unknown as AutomatedWindow).jejak.document() as JejakContent)
  }

  /** All cards of the map, in no order. */
  async cards(): Promise<Card[]> {
    const { records } = await this.content()
    return records.filter(record => record.type === 'card')
  }

  /** The texts of all cards, sorted. */
  async texts(): Promise<string[]> {
    return (await this.cards()).map(card => card.text).sort()
  }

  /** Where a card is on the page, by its text. */
  async boxOf(text: string): Promise<Box> {
    const card = (await this.cards()).find(one => one.text === text)
    const box = card && (await this.cardBox(card.id))
    if (!box) throw new Error(`“${text}” is not on the board.`)
    return box
  }

  cardBox(id: string): Promise<Box | null> {
    return this.page.evaluate(card => (window as unknown as AutomatedWindow).jejak.cardRect(card), id)
  }

  cellBox(laneId: string, stepId: string): Promise<Box | null> {
    return this.page.evaluate(
      ([lane, step]) => (window as unknown as AutomatedWindow).jejak.cellRect(lane, step),
      [laneId, stepId] as const,
    )
  }

  /** A cell by the name of its lane and the number of its step: "Actions", "1.1". */
  cell(lane: string, step: string): Locator {
    return this.grid.getByRole('gridcell', {
      name: new RegExp(`^${lane}, step ${step.replace('.', '\\.')}[ ,]`),
    })
  }

  /** A card's item in the grid. Its name begins with its text. */
  card(text: string): Locator {
    return this.grid.getByRole('button', { name: new RegExp(`^${escaped(text)}(,|$)`) })
  }

  /** The names of the cards of a cell, in order. */
  names(lane: string, step: string): Promise<string[]> {
    return this.cell(lane, step)
      .getByRole('button')
      .evaluateAll(items => items.map(item => item.getAttribute('aria-label') ?? ''))
  }

  stage(name: string): Locator {
    return this.grid.getByRole('columnheader', { name: new RegExp(`^Stage \\d+: ${escaped(name)}$`) })
  }

  step(name: string): Locator {
    return this.grid.getByRole('columnheader', { name: new RegExp(`^Step [\\d.]+: ${escaped(name)}$`) })
  }

  lane(name: string): Locator {
    return this.grid.getByRole('rowheader', { name: `Lane ${name}`, exact: true })
  }

  /** The names of the lanes from top to bottom. */
  lanes(): Promise<string[]> {
    return this.grid
      .getByRole('rowheader')
      .evaluateAll(headers => headers.map(header => header.getAttribute('aria-label')?.slice(5) ?? ''))
  }

  /** The names of the stages from left to right, with their numbers. */
  stages(): Promise<string[]> {
    return this.grid
      .getByRole('columnheader', { name: /^Stage \d/ })
      .evaluateAll(headers => headers.map(header => header.getAttribute('aria-label')?.slice(6) ?? ''))
  }

  /** The field in which text is edited on the board. */
  get field(): Locator {
    return this.page.locator('textarea:focus')
  }

  /** What screen readers were told last. */
  get announced(): Locator {
    return this.page.getByRole('log')
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.insertText(text)
  }

  /** Presses the mouse at one place, moves and lets go at another. CSS pixels of the page. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x + (to.x - from.x) / 2, from.y + (to.y - from.y) / 2, { steps: 3 })
    await mouse.move(to.x, to.y, { steps: 3 })
    await mouse.up()
  }

  /** Puts forms of something on the machine's clipboard, as another program would. */
  async fillClipboard(forms: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate(async all => {
      const blobs = Object.entries(all).map(([type, text]) => [type, new Blob([text], { type })])
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    }, forms)
  }

  /** Every form of text that is on the clipboard, by its type. */
  clipboard(): Promise<Record<string, string>> {
    return this.page.evaluate(async () => {
      const found: Record<string, string> = {}
      for (const item of await navigator.clipboard.read())
        for (const type of item.types) found[type] = await (await item.getType(type)).text()
      return found
    })
  }
}

/** The middle of a box. */
export function middle(box: Box): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
