interface Template {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly enabled?: boolean
  readonly checked?: boolean
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly submenu?: readonly Template[]
  readonly click?: () => void
}

/** Stands in for a `MenuItem` that was made from a template. */
export interface DoubleMenuItem extends Omit<Template, 'submenu' | 'click'> {
  readonly submenu?: DoubleMenu
  click(): void
}

/** Stands in for `Menu`. */
export class DoubleMenu {
  static #shown: DoubleMenu | null = null

  constructor(readonly items: readonly DoubleMenuItem[]) {}

  static buildFromTemplate(template: readonly Template[]): DoubleMenu {
    return new DoubleMenu(
      template.map(({ submenu, click, ...rest }) => ({
        enabled: true,
        ...rest,
        ...(submenu ? { submenu: DoubleMenu.buildFromTemplate(submenu) } : {}),
        click: () => {
          if (rest.enabled !== false) click?.()
        },
      })),
    )
  }

  static setApplicationMenu(menu: DoubleMenu | null): void {
    DoubleMenu.#shown = menu
  }

  static getApplicationMenu(): DoubleMenu | null {
    return DoubleMenu.#shown
  }

  getMenuItemById(id: string): DoubleMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}
