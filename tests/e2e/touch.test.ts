import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser, middle } from '../helpers/board-user.ts'
import { TouchUser } from '../helpers/touch-user.ts'

let app: App
let page: Page
let user: BoardUser
let hand: TouchUser

beforeEach(async () => {
  app = await launchApp({
    query: 'automation',
    viewport: { width: 1280, height: 800 },
    context: { hasTouch: true, isMobile: true },
  })
  page = app.page
  user = new BoardUser(page)
  await user.newMap('Current-state journey')
  hand = await TouchUser.on(page)
})
afterEach(() => app.close())

type Camera = { x: number; y: number; zoom: number }
const camera = (): Promise<Camera> =>
  page.evaluate(() => (window as unknown as { jejak: { camera(): Camera } }).jejak.camera())

const at = async (lane: string, step: string) => middle((await user.cell(lane, step).boundingBox())!)

/** A card, made with two taps as a finger makes it. */
async function card(text: string, lane = 'Actions', step = '1.1'): Promise<void> {
  const place = await at(lane, step)
  await hand.tapTwice(place)
  await user.field.waitFor()
  await user.type(text)
  await user.press('Escape')
  await user.card(text).waitFor()
  await user.settled()
}

describe('with fingers', () => {
  test('a tap selects, two taps edit, a drag moves the map unless the card is selected', async () => {
    await card('Asks a colleague')
    // Something else is selected now.
    await hand.tap(await at('Thoughts', '2.1'))
    const from = middle(await user.boxOf('Asks a colleague'))
    const before = await camera()
    await hand.drag(from, { x: from.x - 40, y: from.y })
    await user.settled()
    const after = await camera()
    expect([after.x < before.x, after.zoom]).toEqual([true, before.zoom])
    expect(await user.names('Actions', '1.1')).toEqual(['Asks a colleague'])

    const now = middle(await user.boxOf('Asks a colleague'))
    await hand.tap(now)
    await expect
      .poll(() => page.getByRole('complementary').getByRole('textbox').first().inputValue())
      .toBe('Asks a colleague')
    await hand.drag(now, await at('Touchpoints', '1.1'))
    await expect.poll(() => user.names('Touchpoints', '1.1')).toEqual(['Asks a colleague'])

    const moved = middle(await user.boxOf('Asks a colleague'))
    await hand.tapTwice(moved)
    await user.field.waitFor()
    expect(await user.field.inputValue()).toBe('Asks a colleague')
  })

  test('two fingers pinch and pan at once, and the page itself stays as it is', async () => {
    const start = [
      { x: 500, y: 400 },
      { x: 600, y: 400 },
    ]
    const before = await camera()
    await hand.down(...start)
    await hand.glide(start, [
      { x: 450, y: 450 },
      { x: 650, y: 450 },
    ])
    await user.settled()
    const pinched = await camera()
    expect(pinched.zoom / before.zoom).toBeCloseTo(2, 1)
    // What was between the fingers is between them still.
    const host = (await page.locator('.board-host').boundingBox())!
    const under = (view: Camera, x: number, y: number) => [
      (x - host.x) / view.zoom - view.x,
      (y - host.y) / view.zoom - view.y,
    ]
    const [x0 = 0, y0 = 0] = under(before, 550, 400)
    const [x1 = 0, y1 = 0] = under(pinched, 550, 450)
    expect(Math.abs(x1 - x0)).toBeLessThan(2)
    expect(Math.abs(y1 - y0)).toBeLessThan(2)
    await hand.up()
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1)
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0])
    // No card was made, moved or selected by it.
    expect(await user.cards()).toEqual([])
  })

  test('a long press opens the menu, which stays when the finger goes; dragging on takes the card along', async () => {
    await card('Asks a colleague')
    await hand.tap(await at('Thoughts', '2.1'))
    const place = middle(await user.boxOf('Asks a colleague'))
    await hand.down(place)
    await page.locator('.hold-hint').waitFor({ state: 'attached' })
    const menu = page.getByRole('menu')
    await menu.waitFor()
    await page.locator('.hold-hint').waitFor({ state: 'detached' })
    await hand.up()
    await user.settled()
    expect(await menu.isVisible()).toBe(true)
    await menu.getByRole('menuitem', { name: /^Duplicate/ }).tap()
    await expect.poll(() => user.names('Actions', '1.1')).toHaveLength(2)

    // A tap beside it closes it.
    await hand.down(place)
    await menu.waitFor()
    await hand.up()
    await hand.tap(await at('Opportunities', '2.1'))
    await menu.waitFor({ state: 'detached' })

    // Held and then moved: the menu goes, the card comes along.
    const [first] = await user.cards()
    const box = middle((await user.cardBox(first!.id))!)
    const target = await at('Thoughts', '1.1')
    await hand.down(box)
    await menu.waitFor()
    await hand.glide([box], [target])
    await menu.waitFor({ state: 'detached' })
    await hand.up()
    await expect.poll(() => user.names('Thoughts', '1.1')).toEqual(['Asks a colleague'])
  })

  test('everything that can be pressed is large enough for a finger', async () => {
    const small = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, a[href], select, input')]
          .filter(element => element.checkVisibility() && !element.closest('.board-host'))
          .filter(element => {
            // What is drawn smaller has a larger ground for the finger: its own, or that of its label.
            const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
            const grounds = [
              getComputedStyle(element, '::before'),
              ...(label ? [getComputedStyle(label, '::after')] : []),
            ]
            const ground = grounds.find(({ position }) => position === 'absolute')
            const { width, height } = element.getBoundingClientRect()
            const sides = ground
              ? [Number.parseFloat(ground.width), Number.parseFloat(ground.height)]
              : [width, height]
            return width > 0 && sides.some(side => side < 43.5)
          })
          .map(element => {
            const { width, height } = element.getBoundingClientRect()
            return `${element.className}: ${element.ariaLabel ?? element.textContent} ${Math.round(width)}×${Math.round(height)}`
          }),
      )
    await card('Asks a colleague')
    await card('Worried', 'Pain points')
    await page.getByRole('complementary').getByRole('textbox').first().waitFor()
    expect(await small()).toEqual([])
    await page.getByRole('button', { name: 'Export', exact: true }).tap()
    await page.getByRole('dialog').waitFor()
    expect(await small()).toEqual([])
    await user.press('Escape')
    await page.getByRole('navigation').getByRole('button', { name: 'Settings…' }).tap()
    for (const tab of ['Keys and pointer', 'Storage', 'General']) {
      await page.getByRole('tab', { name: tab }).tap()
      expect(await small(), tab).toEqual([])
    }
    await user.press('Escape')
    await page.getByRole('button', { name: 'All maps' }).first().tap()
    await page.getByRole('heading', { level: 1, name: 'All maps' }).waitFor()
    await page.getByRole('listitem').first().waitFor()
    expect(await small()).toEqual([])
  })
})

describe('with a pen', () => {
  test('cards are drawn along, fingers only move the map, and palms do nothing', async () => {
    await card('Asks a colleague')
    const place = middle(await user.boxOf('Asks a colleague'))
    await hand.penDrag(place, await at('Thoughts', '1.1'))
    await expect.poll(() => user.names('Thoughts', '1.1')).toEqual(['Asks a colleague'])
    const toast = page.getByRole('status').filter({ hasText: 'Pen mode' })
    await toast.waitFor()

    // The hand beside the pen, and a palm at any time.
    const before = await camera()
    await hand.drag({ x: 700, y: 600 }, { x: 600, y: 500 })
    await hand.letThePenGo()
    await hand.drag({ x: 700, y: 600, radius: 40 }, { x: 600, y: 500, radius: 40 })
    await user.settled()
    expect(await camera()).toEqual(before)

    // A finger moves the map, also on a selected card, and selects nothing.
    await hand.penTap(middle(await user.boxOf('Asks a colleague')))
    await hand.letThePenGo()
    const on = middle(await user.boxOf('Asks a colleague'))
    await hand.drag(on, { x: on.x - 50, y: on.y })
    await user.settled()
    expect((await camera()).x).toBeLessThan(before.x)
    expect(await user.names('Thoughts', '1.1')).toEqual(['Asks a colleague'])

    // The message has the way out: then a finger is a finger again.
    // The browser takes a tap right behind a quick drag for its end.
    await expect
      .poll(async () => {
        if (await toast.count()) await toast.getByRole('button', { name: 'Turn off' }).tap()
        return toast.count()
      })
      .toBe(0)
    const free = await at('Thoughts', '2.1')
    await hand.tapTwice(free)
    await user.field.waitFor()
  })

  test('the mouse ends pen mode, and the menu turns it on and off', async () => {
    await hand.penTap(await at('Thoughts', '1.1'))
    await page.getByRole('status').filter({ hasText: 'Pen mode' }).waitFor()
    const free = await at('Thoughts', '2.1')
    const tryToWrite = async () => {
      await hand.letThePenGo()
      await hand.tapTwice(free)
    }
    await tryToWrite()
    expect(await user.field.count()).toBe(0)
    await page.mouse.click(free.x, free.y)
    await tryToWrite()
    await user.field.waitFor()
    await user.press('Escape')

    const host = (await page.locator('.board-host').boundingBox())!
    const ground = { x: host.x + host.width - 12, y: host.y + host.height - 12 }
    await hand.penTap(await at('Thoughts', '1.1'))
    await hand.pen('mousePressed', ground)
    await page.getByRole('menu').waitFor()
    await hand.pen('mouseReleased', ground)
    const entry = page.getByRole('menuitemcheckbox', { name: /^Pen mode/ })
    expect(await entry.getAttribute('aria-checked')).toBe('true')
    await entry.tap()
    await tryToWrite()
    await user.field.waitFor()
  })
})
