import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { BoardUser } from './board-user.ts'

/** Somebody without a mouse, who notices at once when the focus is lost. */
export class KeyboardUser extends BoardUser {
  /** How many keys were pressed: combinations count once, text counts its letters. */
  strokes = 0
  override async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.strokes++
      await super.press(key)
      expect(await this.focused(), `after ${key}`).not.toBe('BODY')
    }
  }

  override type(text: string): Promise<void> {
    this.strokes += text.length
    return super.type(text)
  }

  /** What has the focus, once the page has had the time to move it. */
  focused(): Promise<string> {
    return this.page.evaluate(async () => {
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
      const element = document.activeElement
      if (element === document.body) return 'BODY'
      return element?.getAttribute('aria-label') || element?.textContent?.trim() || element?.tagName || ''
    })
  }

  /** Tabs on until something has the focus. */
  async tabTo(name: string, most = 40): Promise<void> {
    for (let tries = 0; tries < most; tries++) {
      await this.press('Tab')
      if ((await this.focused()) === name) return
    }
    throw new Error(`“${name}” can’t be reached with Tab.`)
  }

  /** Opens the menu of what has the focus and chooses by typing the beginning of an entry. */
  async choose(entry: string): Promise<void> {
    await this.press('Shift+F10')
    const menu = this.page.getByRole('menu')
    await menu.waitFor()
    for (let tries = 0; tries < 40; tries++) {
      const chosen = await this.page.evaluate(
        () => document.activeElement?.querySelector('.menu-label')?.textContent,
      )
      if (chosen === entry) return this.press('Enter')
      await this.press('ArrowDown')
    }
    throw new Error(`The menu has no “${entry}”.`)
  }

  /** The Stage, Step or Lane that has the focus gets a name. */
  async name(text: string): Promise<void> {
    await this.field.waitFor()
    await this.press('Control+a')
    await this.type(text)
    await this.press('Enter')
  }

  async startMap(template: string): Promise<void> {
    await tabToFirst(this.page)
    await this.tabTo('New map')
    await this.press('Enter')
    await this.page.getByRole('dialog', { name: 'New map' }).waitFor()
    await this.tabTo(template)
    this.strokes++
    await super.press('Enter')
    await this.grid.waitFor()
    await this.settled()
  }
}

/** A page that has just been opened has no focus yet. */
async function tabToFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New map', exact: true }).first().waitFor()
}
