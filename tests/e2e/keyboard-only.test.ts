import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { KeyboardUser } from '../helpers/keyboard-user.ts'

let app: App
let user: KeyboardUser

beforeEach(async () => {
  app = await launchApp({ query: 'automation' })
  user = new KeyboardUser(app.page)
})
afterEach(() => app.close())

describe('with the keyboard alone', () => {
  test('a map is made from a template, written, scored and rearranged', async () => {
    await user.startMap('Current-state journey')
    expect(await user.focused()).toBe('Actions, step 1.1 Noticing the need, empty')

    await user.press('Enter')
    await user.type('Asks a colleague')
    await user.press('Escape')
    expect(await user.announced.textContent()).toBe('Card added to Actions, step 1.1 Noticing the need')
    expect(await user.focused()).toBe('Asks a colleague')

    // Ctrl+Enter goes on below, Tab to the right.
    await user.press('Enter', 'Control+Enter')
    await user.type('Searches the web')
    await user.press('Tab')
    await user.type('Compares three offers')
    await user.press('Shift+Tab')
    await user.type('Makes a list')
    await user.press('Escape')
    expect(await user.names('Actions', '1.1')).toEqual([
      'Asks a colleague',
      'Searches the web',
      'Makes a list',
    ])
    expect(await user.names('Actions', '2.1')).toEqual(['Compares three offers'])

    // Alt+arrows move the card: within the cell, to the next step, to the next lane.
    await user.press('Alt+ArrowUp')
    expect(await user.names('Actions', '1.1')).toEqual([
      'Asks a colleague',
      'Makes a list',
      'Searches the web',
    ])
    expect(await user.announced.textContent()).toMatch(/^Card moved to Actions, step 1\.1/)
    await user.press('Alt+ArrowRight')
    expect(await user.names('Actions', '2.1')).toContain('Makes a list')
    expect(await user.focused()).toBe('Makes a list')
    await user.press('Alt+ArrowDown')
    expect(await user.announced.textContent()).toBe(
      'Card moved to Touchpoints, step 2.1 Weighing the options',
    )
    expect(await user.names('Touchpoints', '2.1')).toEqual(['Makes a list'])

    // An emotion, and its score by key.
    await user.press('ArrowDown', 'ArrowDown')
    expect(await user.focused()).toBe('Emotions, step 2.1 Weighing the options, empty')
    await user.press('Enter')
    await user.type('Torn')
    await user.press('Escape', '1')
    expect(await user.announced.textContent()).toBe('Emotion: Very negative')
    expect(await user.focused()).toBe('Torn, Very negative')
    await user.press('+')
    expect(await user.announced.textContent()).toBe('Emotion: Negative')
    for (const [key, score] of [
      ['2', 'Negative'],
      ['3', 'Neutral'],
      ['4', 'Positive'],
      ['5', 'Very positive'],
    ] as const) {
      await user.press(key)
      expect(await user.focused()).toBe(`Torn, ${score}`)
    }

    // Deleting leaves the focus in the cell, and it can be taken back.
    await user.press('Delete')
    expect(await user.announced.textContent()).toBe('One card deleted')
    expect(await user.focused()).toBe('Emotions, step 2.1 Weighing the options, empty')
    await user.press('Control+z')
    expect(await user.announced.textContent()).toBe('Undone: Delete a card')
    await user.card('Torn, Very positive').waitFor()
    await user.press('Control+Shift+z')
    expect(await user.announced.textContent()).toBe('Redone: Delete a card')
    await user.press('Control+z')
    await user.settled()
    expect(await user.texts()).toEqual([
      'Asks a colleague',
      'Compares three offers',
      'Makes a list',
      'Searches the web',
      'Torn',
    ])
  })

  test('stages, steps and lanes are added, renamed, reordered and deleted from their menus', async () => {
    await user.startMap('Current-state journey')
    // Up to the headers.
    await user.press('ArrowUp')
    expect(await user.focused()).toBe('Step 1.1: Noticing the need')
    await user.choose('Add a step after')
    await user.name('Asking around')
    expect(await user.focused()).toBe('Step 1.2: Asking around')
    await user.choose('Move the step left')
    expect(await user.announced.textContent()).toBe('Step moved')
    expect(await user.focused()).toBe('Step 1.1: Asking around')
    await user.press('Enter')
    await user.name('Asking friends')
    expect(await user.focused()).toBe('Step 1.1: Asking friends')
    await user.choose('Delete')
    await user.page.getByRole('status').getByText('Step “Asking friends” deleted').waitFor()
    await user.step('Asking friends').waitFor({ state: 'detached' })
    expect(await user.focused()).toMatch(/^Step 1\.1/)

    await user.press('ArrowUp')
    expect(await user.focused()).toBe('Stage 1: Awareness')
    await user.choose('Add a stage after')
    await user.name('Orientation')
    expect(await user.focused()).toBe('Stage 2: Orientation')
    await user.choose('Move the stage right')
    expect(await user.announced.textContent()).toBe('Stage moved')
    expect(await user.focused()).toBe('Stage 3: Orientation')
    await user.choose('Rename')
    await user.name('Getting one’s bearings')
    expect(await user.focused()).toBe('Stage 3: Getting one’s bearings')
    await user.choose('Delete')
    await user.page.getByRole('status').getByText('Stage “Getting one’s bearings” deleted').waitFor()
    expect(await user.focused()).toMatch(/^Stage \d/)
    expect(await user.stages()).toHaveLength(6)

    await user.press('ArrowDown', 'ArrowDown')
    for (let i = 0; i < 6 && !(await user.focused()).startsWith('Lane'); i++) await user.press('ArrowLeft')
    expect(await user.focused()).toBe('Lane Actions')
    await user.choose('Add a lane below')
    // Of which kind: the last one is a lane of one's own.
    await user.press('End', 'Enter')
    await user.name('Costs')
    expect(await user.focused()).toBe('Lane Costs')
    await user.choose('Move the lane down')
    expect(await user.announced.textContent()).toBe('Lane moved')
    expect((await user.lanes()).slice(0, 3)).toEqual(['Actions', 'Touchpoints', 'Costs'])
    await user.choose('Add a line')
    await user.page.getByRole('menu', { name: 'Add a line' }).waitFor()
    await user.press('ArrowDown', 'Enter')
    await user.press('ArrowUp')
    await user.page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
    await user.press('Control+z')
    await user.lane('Costs').focus()
    await user.choose('Delete')
    await user.page.getByRole('status').getByText('Lane “Costs” deleted').waitFor()
    expect(await user.lanes()).not.toContain('Costs')
    expect(await user.focused()).toMatch(/^(Lane|Actions|Touchpoints|Thoughts)/)
  })

  test('the grid is entered with Tab and left at the end of a lane', async () => {
    await user.startMap('Quick start in four lanes')
    await user.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab')
    expect(await user.focused()).toMatch(/^Actions, step 6\.1/)
    await user.press('Tab')
    expect(await user.page.evaluate(() => document.activeElement?.closest('[role=grid]') ?? null)).toBeNull()
    await user.press('Shift+Tab')
    expect(await user.focused()).toMatch(/^Actions, step 6\.1/)
  })

  test('dialogs and menus give the focus back where it was', async () => {
    await user.startMap('Quick start in four lanes')
    const before = await user.focused()
    await user.press('?')
    await user.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await user.press('Escape')
    expect(await user.focused()).toBe(before)
    await user.press('Control+Shift+e')
    await user.page.getByRole('dialog', { name: /^Export/ }).waitFor()
    await user.press('Escape')
    expect(await user.focused()).toBe(before)
    await user.press('Shift+F10')
    await user.page.getByRole('menu').waitFor()
    await user.press('Escape')
    expect(await user.focused()).toBe(before)
  })
})
