import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { fonts } from '../../renderer/scene/fonts.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser, middle } from '../helpers/board-user.ts'
import { aDocument } from '../helpers/documents.ts'

const texts = {
  sentence: 'Asks two colleagues which supplier answered the phone last winter, and why',
  'own line breaks': 'First line\n\nthird and last line, longer than the card',
  'very long words': 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und so weiter',
  'joined emoji': '👩‍👩‍👧‍👦 👨🏽‍🚒 🏳️‍🌈 family, fire and flags 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  Arabic: 'يسأل العميل عن السعر ثم ينتظر الرد من المورد لمدة ثلاثة أيام كاملة',
  Chinese: '客户在比较了三家供应商之后，仍然不知道哪一家的价格包含安装费用。',
  'spaces and signs': 'Price: 1 234,50 €/month — (incl. VAT)   "maybe"…  a/b/c-d-e_f',
} as const

let app: App
let user: BoardUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
})
afterAll(() => app.close())

async function openWithCard(text: string): Promise<void> {
  const document = aDocument({ cards: [[[1, 1, 1], ['note']]], fields: { note: { text } } })
  await user.open(jejakContent({ document, assets: new Map() }))
}

/** Everything that decides where lines break. */
const textProperties = [
  'width',
  'font-family',
  'font-size',
  'font-weight',
  'font-kerning',
  'font-variant-ligatures',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-rendering',
  'text-indent',
  'white-space',
  'overflow-wrap',
  'word-break',
  'line-break',
  'hyphens',
  'tab-size',
]

/** How many lines the browser itself breaks the text of the open field into. */
function linesInField(): Promise<number> {
  return user.field.evaluate((area, kept) => {
    const field = area as HTMLTextAreaElement
    const mirror = document.createElement('div')
    const wanted = getComputedStyle(field)
    for (const property of kept) mirror.style.setProperty(property, wanted.getPropertyValue(property))
    mirror.style.position = 'absolute'
    mirror.dir = 'auto'
    mirror.textContent = field.value
    document.body.append(mirror)
    const height = mirror.getBoundingClientRect().height
    mirror.remove()
    return Math.round(height / Number.parseFloat(wanted.lineHeight))
  }, textProperties)
}

describe('the text of a card', () => {
  test.each(Object.entries(texts))(
    'breaks into the same lines while it is edited as when it is drawn: %s',
    async (_, text) => {
      await openWithCard(text)
      const before = await user.cardBox('card:note')
      await user.grid.getByRole('button').first().dblclick()
      await user.field.waitFor()
      expect(await user.field.inputValue()).toBe(text)
      await user.settled()
      const lines = await linesInField()
      const field = await user.field.boundingBox()
      expect(Math.round(field!.height / fonts.card.lineHeight)).toBe(lines)
      // The card is as tall as its lines, and editing moves nothing.
      const drawn = await user.cardBox('card:note')
      expect(drawn).toEqual(before)
      const padding = drawn!.height - lines * fonts.card.lineHeight
      expect(padding).toBeGreaterThanOrEqual(0)
      expect(padding).toBeLessThan(fonts.card.lineHeight * (lines === 1 ? 2 : 1.5))
      await user.press('Escape')
      await user.settled()
      expect(await user.cardBox('card:note')).toEqual(before)
      expect((await user.cards())[0]?.text).toBe(text)
    },
  )

  test('shows the lines that a card leaves out as soon as it is edited', async () => {
    await openWithCard('one\ntwo\nthree\nfour\nfive\nsix')
    const before = await user.cardBox('card:note')
    await user.grid.getByRole('button').first().dblclick()
    await user.field.waitFor()
    await user.settled()
    const open = await user.cardBox('card:note')
    expect(open!.height - before!.height).toBe(2 * fonts.card.lineHeight)
    expect((await user.field.boundingBox())!.height).toBe(6 * fonts.card.lineHeight)
    await user.press('Escape')
    await user.settled()
    expect(await user.cardBox('card:note')).toEqual(before)
  })

  test('grows with its card while it is typed', async () => {
    await openWithCard('')
    await user.grid.getByRole('button').first().dblclick()
    for (const word of texts.sentence.split(' ')) {
      await user.type(`${word} `)
      await user.settled()
      const lines = await linesInField()
      const card = await user.cardBox('card:note')
      expect(card!.height, word).toBeGreaterThanOrEqual(lines * fonts.card.lineHeight)
    }
    await user.press('Escape')
    await user.settled()
    expect(await user.texts()).toEqual([texts.sentence])
  })

  test('takes ten thousand characters', async () => {
    await openWithCard('')
    const long = texts.sentence.repeat(140).slice(0, 10_000)
    await user.grid.getByRole('button').first().dblclick()
    await user.type(long)
    await user.press('End')
    await user.type('!')
    await user.press('Escape')
    await user.settled()
    expect(await user.texts()).toEqual([`${long}!`])
  })

  test('takes what an input method composes, whose keys do not end the edit', async () => {
    await openWithCard('')
    await user.grid.getByRole('button').first().dblclick()
    await user.field.waitFor()
    const method = await app.context.newCDPSession(app.page)
    await method.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
    await method.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 })
    expect(await user.field.inputValue()).toBe('ni hao')
    // What the browser reports for Enter, Escape and Tab while something is being composed.
    for (const key of ['Enter', 'Escape', 'Tab', 'Process'])
      await user.field.dispatchEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true })
    expect(await user.field.isVisible()).toBe(true)
    await method.send('Input.insertText', { text: '你好' })
    expect(await user.field.inputValue()).toBe('你好')
    await user.press('Escape')
    await user.settled()
    expect(await user.texts()).toEqual(['你好'])
    await user.grid.focus()
    await user.press('Control+z')
    await user.settled()
    expect(await user.texts()).toEqual([''])
  })

  test('is finished by Esc, goes on below with Ctrl+Enter and to the sides with Tab', async () => {
    await openWithCard('One')
    const card = user.card('One')
    await card.dblclick()
    await user.press('Control+Enter')
    await user.type('Two')
    await user.press('Tab')
    await user.type('Three')
    await user.press('Shift+Tab')
    await user.type('Four')
    await user.press('Enter')
    await user.type('with a second line')
    await user.press('Escape')
    await user.settled()
    expect(await user.field.count()).toBe(0)
    expect(await user.names('Lane 1', '1.1')).toEqual(['One', 'Two', 'Four\nwith a second line'])
    expect(await user.names('Lane 1', '1.2')).toEqual(['Three'])
    // A press elsewhere finishes as well, and a card that stays empty leaves nothing.
    await user.cell('Lane 1', '2.1').dblclick()
    await user.field.waitFor()
    await user.cell('Lane 2', '2.2').click()
    await user.settled()
    expect(await user.cards()).toHaveLength(4)
  })

  test('keeps its place under the pointer of a zoomed and moved board', async () => {
    await openWithCard(texts.sentence)
    const place = middle((await user.cardBox('card:note'))!)
    await app.page.mouse.move(place.x, place.y)
    await app.page.keyboard.down('Control')
    for (let i = 0; i < 4; i++) await app.page.mouse.wheel(0, -30)
    await app.page.keyboard.up('Control')
    await app.page.mouse.wheel(0, -13)
    await user.settled()
    await app.page.mouse.dblclick(place.x, place.y)
    await user.field.waitFor()
    await user.settled()
    const card = await user.cardBox('card:note')
    const field = await user.field.boundingBox()
    expect(field!.x).toBeGreaterThan(card!.x)
    expect(field!.y).toBeGreaterThanOrEqual(card!.y - 1)
    expect(field!.x + field!.width).toBeLessThanOrEqual(card!.x + card!.width)
    expect(field!.y + field!.height).toBeLessThanOrEqual(card!.y + card!.height + 1)
    await user.press('Escape')
  })

  test('gets its caret where it was pressed, whatever the zoom', async () => {
    await openWithCard(texts.sentence)
    // Where the letters of the second line stand, as the browser itself says it with the field open.
    const middleOf = async (at: number) => {
      await user.grid.getByRole('button').first().dblclick()
      await user.field.waitFor()
      const box = (await user.field.boundingBox())!
      const place = await user.field.evaluate((area, offset) => {
        const field = area as HTMLTextAreaElement
        const mirror = document.createElement('div')
        const wanted = getComputedStyle(field)
        for (const property of [
          'width',
          'font',
          'font-kerning',
          'white-space',
          'overflow-wrap',
          'line-height',
        ])
          mirror.style.setProperty(property, wanted.getPropertyValue(property))
        mirror.style.position = 'absolute'
        mirror.textContent = field.value
        document.body.append(mirror)
        const range = document.createRange()
        range.setStart(mirror.firstChild!, offset)
        range.setEnd(mirror.firstChild!, offset + 1)
        const [own, whole] = [range.getBoundingClientRect(), mirror.getBoundingClientRect()]
        mirror.remove()
        return { x: own.left - whole.left, y: own.top - whole.top + own.height / 2, width: whole.width }
      }, at)
      await user.press('Escape')
      await user.settled()
      const zoom = box.width / place.width
      return { x: box.x + place.x * zoom + 1, y: box.y + place.y * zoom }
    }
    for (const at of [0, 20, 40, texts.sentence.length - 2]) {
      const place = await middleOf(at)
      await app.page.mouse.dblclick(place.x, place.y)
      await user.field.waitFor()
      const caret = await user.field.evaluate(area => (area as HTMLTextAreaElement).selectionStart)
      expect(caret, `at ${at}`).toBe(at)
      await user.press('Escape')
      await user.settled()
    }
  })

  test('stays above an on-screen keyboard', async () => {
    // A card far down: the lower it stands, the more a keyboard covers.
    const low = aDocument({
      lanes: ['actions', 'thoughts', 'gains', 'needs', 'opportunities'],
      cards: [[[5, 1, 1], ['note']]],
      fields: { note: { text: texts.sentence } },
    })
    await user.open(jejakContent({ document: low, assets: new Map() }))
    await user.grid.getByRole('button', { name: /^Asks two/ }).dblclick()
    await user.field.waitFor()
    const before = (await user.field.boundingBox())!
    const covered = before.y + 20
    await app.page.evaluate(height => {
      Object.defineProperty(visualViewport, 'height', { value: height, configurable: true })
      visualViewport!.dispatchEvent(new Event('resize'))
    }, covered)
    const after = (await user.field.boundingBox())!
    expect(after.y).toBeLessThan(before.y)
    expect(await user.field.evaluate(area => area === document.activeElement)).toBe(true)
    await app.page.evaluate(() => Reflect.deleteProperty(visualViewport!, 'height'))
    await user.press('Escape')
    await user.settled()
    expect(await user.texts()).toEqual([texts.sentence])
  })

  test('deletes an emoji with all its parts at once', async () => {
    await openWithCard('Family 👩‍👩‍👧‍👦 and 👨🏽‍🚒')
    await user.grid.getByRole('button').first().dblclick()
    await user.press(
      'Control+End',
      'Backspace',
      'Backspace',
      'Backspace',
      'Backspace',
      'Backspace',
      'Backspace',
    )
    await user.press('Backspace')
    await user.press('Escape')
    await user.settled()
    expect(await user.texts()).toEqual(['Family'])
  })

  test('that holds markup and odd characters is text, and nothing else happens', async () => {
    await app.page.evaluate(() => {
      Object.assign(window, { hurt: false })
    })
    const hostile =
      '<img src=x onerror="window.hurt=true"><script>window.hurt=true</script>\u0007 \u202edlrow'
    const asked: string[] = []
    app.page.on('dialog', dialog => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await openWithCard(hostile)
    await user.grid.getByRole('button').first().dblclick()
    await user.press('Escape')
    await user.settled()
    expect(await app.page.evaluate(() => Reflect.get(window, 'hurt'))).toBe(false)
    expect(asked).toEqual([])
    expect(await app.page.locator('main img, main script').count()).toBe(0)
    expect(await user.texts()).toEqual([hostile])
  })

  test('of a hundred thousand characters is set only as far as a card grows', async () => {
    await openWithCard('word '.repeat(20_000))
    await user.grid.getByRole('button').first().dblclick()
    await user.field.waitFor()
    await user.settled()
    const card = await user.cardBox('card:note')
    expect(card!.height).toBeLessThanOrEqual(201 * fonts.card.lineHeight)
    await user.press('Control+End')
    await user.type('the end')
    await user.press('Escape')
    await user.settled()
    expect((await user.cards())[0]?.text).toHaveLength(100_007)
  })

  test('of a hundred thousand characters freezes nothing', async () => {
    const start = Date.now()
    await openWithCard(`${'<b>x</b> '.repeat(11_200)}`.slice(0, 100_000))
    await user.grid.getByRole('button').first().focus()
    await user.press('ArrowRight', 'ArrowRight')
    await user.cell('Lane 2', '1.1').click()
    await user.settled()
    expect(Date.now() - start).toBeLessThan(15_000)
    expect((await user.cards())[0]?.text).toHaveLength(100_000)
  })
})
