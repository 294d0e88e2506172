import type { Locator, Page } from 'playwright-core'

/** Drives the library as a person does, by role and name. In English. */
export class LibraryUser {
  constructor(readonly page: Page) {}

  /** The list of maps of a place. */
  list(name = 'All maps'): Locator {
    return this.page.getByRole('list', { name, exact: true })
  }

  /** The titles of the maps that are drawn, in their order. */
  titles(name?: string): Promise<string[]> {
    return this.list(name).getByRole('heading').allTextContents()
  }

  map(title: string): Locator {
    return this.page.getByRole('listitem').filter({
      has: this.page.getByRole('button', { name: title, exact: true }),
    })
  }

  open(title: string): Locator {
    return this.page.locator('main').getByRole('button', { name: title, exact: true })
  }

  /** Goes to a place in the side rail: "Favourites", a folder, "Bin". */
  async goTo(place: string): Promise<void> {
    await this.places()
      .getByRole('button', { name: new RegExp(`^${place}( ?\\d+)?$`) })
      .click()
    await this.page.getByRole('heading', { level: 1, name: place, exact: true }).waitFor()
  }

  places(): Locator {
    return this.page.getByRole('navigation', { name: 'Places' })
  }

  /** Chooses an entry of the menu of a map or a folder; of a menu beside it with two names. */
  async choose(title: string, ...entries: readonly string[]): Promise<void> {
    const button = this.page.getByRole('button', { name: `More for ${title}`, exact: true })
    await button.focus()
    await button.press('Enter')
    for (const name of entries) {
      const role = /^(Every|Never)/.test(name) ? 'menuitemcheckbox' : 'menuitem'
      // Some say their key as well.
      await this.page
        .getByRole(role, { name: new RegExp(`^${name}( F2| Del| Ctrl\\+Shift\\+Enter)?$`) })
        .click()
    }
  }

  async search(query: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(query)
  }

  dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Makes a folder with the button of the side rail. */
  async makeFolder(name: string): Promise<void> {
    await this.places().getByRole('button', { name: 'New folder' }).click()
    await this.dialog().getByRole('textbox').fill(name)
    await this.dialog().getByRole('button', { name: 'Make folder' }).click()
    await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  }
}
