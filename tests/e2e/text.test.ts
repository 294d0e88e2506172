import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { fonts } from '../../renderer/scene/fonts.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aDocument } from '../helpers/documents.ts'
import { type Ink, inkOf } from '../helpers/ink.ts'

let app: App
let user: BoardUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation', permissions: ['clipboard-read', 'clipboard-write'] })
  user = new BoardUser(app.page)
})
afterAll(() => app.close())

async function openWithCard(text: string): Promise<void> {
  const document = aDocument({ cards: [[[1, 1, 1], ['note']]], fields: { note: { text } } })
  await user.open(jejakContent({ document, assets: new Map() }))
}

const card = () => user.grid.getByRole('button').first()

async function edit(): Promise<void> {
  await card().dblclick()
  await user.field.waitFor()
  await user.settled()
}

async function finish(): Promise<void> {
  await user.press('Escape')
  await user.field.waitFor({ state: 'detached' })
  await user.settled()
}

/** Where the caret stands, or the ends of what is marked. */
const caret = () =>
  user.field.evaluate(area => {
    const { selectionStart, selectionEnd } = area as HTMLTextAreaElement
    return [selectionStart, selectionEnd]
  })

const setCaret = (at: number) =>
  user.field.evaluate((area, place) => (area as HTMLTextAreaElement).setSelectionRange(place, place), at)

/** The ink of each line of the card's text, as the board shows it now. */
async function lines(): Promise<Ink[]> {
  const box = (await user.field.count()) === 1 ? await user.field.boundingBox() : null
  const at = box ?? textBox
  if (!at) throw new Error('The text has not been edited yet.')
  textBox = at
  return inkOf(app.page, at, fonts.card.lineHeight)
}
/** Where the field stood last: the drawn text must stand there too. */
let textBox: { x: number; y: number; width: number; height: number } | null = null

describe('the letters of a card stand on the same places while it is edited as when it is drawn', () => {
  test.each(
    Object.entries({
      Latin: 'Asks two colleagues which supplier answered the phone',
      Arabic: 'يسأل العميل عن السعر ثم ينتظر الرد من المورد',
      Hebrew: 'המחירים מוסתרים עד לשיחה השלישית עם המכירות',
      'Arabic with Latin words and figures': 'يسأل عن price list رقم 2027 ثم ينتظر e-mail من المورد',
      'Latin with Hebrew and Arabic words': 'Says שלום עולם and then مرحبا بكم, twice (2×), on the phone',
      'paragraphs that run both ways': 'שלום לכולם\nfollowed by English',
      Chinese: '客户在比较了三家供应商之后，仍然不知道哪一家。',
      Japanese: '価格が最後まで分からないので、三社に電話しました。「見積書」です。',
      Korean: '가격은 세 번째 통화까지 숨겨져 있습니다. 왜 그럴까요?',
      Thai: 'ราคาถูกซ่อนไว้จนกว่าจะโทรครั้งที่สาม',
      'joined emoji': 'Family 👩‍👩‍👧‍👦 and fire 👨🏽‍🚒 with flags 🏳️‍🌈 🇮🇩',
    }),
  )('%s', async (_, text) => {
    await openWithCard(text)
    await edit()
    const edited = await lines()
    const own = await caret()
    await finish()
    const drawn = await lines()
    expect(edited.length).toBeGreaterThan(1)
    expect(edited.length).toBeLessThanOrEqual(4)
    expect(drawn).toHaveLength(edited.length)
    for (const [i, line] of edited.entries()) {
      expect(Math.abs(line.left - drawn[i]!.left), `left of line ${i + 1}`).toBeLessThanOrEqual(1)
      expect(Math.abs(line.right - drawn[i]!.right), `right of line ${i + 1}`).toBeLessThanOrEqual(1)
      expect(line.alike(drawn[i]!), `letters of line ${i + 1}`).toBeGreaterThan(0.85)
    }
    // Opened again by the keyboard, it stands there still, and nothing was changed by looking.
    await user.press('Enter')
    await user.field.waitFor()
    await user.settled()
    expect(await caret()).toEqual([text.length, text.length])
    expect(own[0]).toBe(own[1])
    await finish()
    expect(await user.texts()).toEqual([text])
  })
})

describe('the caret', () => {
  test('stays where it is while something is typed in the middle, deleted, and saved', async () => {
    await openWithCard('one three')
    await edit()
    await setCaret(4)
    for (const [i, letter] of [...'two '].entries()) {
      await app.page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await user.settled()
      expect(await caret()).toEqual([5 + i, 5 + i])
    }
    await user.press('Backspace')
    await user.settled()
    expect(await caret()).toEqual([7, 7])
    await user.press('Control+z')
    await user.settled()
    expect(await user.field.inputValue()).toBe('one two three')
    await finish()
    expect(await user.texts()).toEqual(['one two three'])
  })

  test('stays in a text that begins or ends with spaces and line breaks', async () => {
    await openWithCard('one')
    await edit()
    await user.press('Control+Home', 'Space', 'Enter')
    await user.settled()
    expect(await user.field.inputValue()).toBe(' \none')
    expect(await caret()).toEqual([2, 2])
    await user.press('Control+End', 'Space', 'Space')
    await user.settled()
    expect(await caret()).toEqual([7, 7])
    await finish()
    // What nobody sees at the end goes; a first line may be set in.
    expect(await user.texts()).toEqual([' \none'])
  })
})

describe('an input method', () => {
  /** A key as the browser reports it while an input method works on it. */
  async function keyInside(method: Awaited<ReturnType<typeof app.context.newCDPSession>>, key: string) {
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await method.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 })
  }

  test('composes in the middle of a text; its Enter and Esc do not end the edit', async () => {
    await openWithCard('A  B')
    await edit()
    await setCaret(2)
    const method = await app.context.newCDPSession(app.page)
    for (const text of ['n', 'に', 'にほ', 'にほん'])
      await method.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    expect(await user.field.inputValue()).toBe('A にほん B')
    await keyInside(method, 'Escape')
    await keyInside(method, 'Enter')
    await keyInside(method, 'Tab')
    await user.settled()
    expect(await user.field.inputValue()).toBe('A にほん B')
    expect(await user.texts()).toEqual(['A にほん B'])
    await method.send('Input.insertText', { text: '日本' })
    await user.settled()
    expect(await user.field.inputValue()).toBe('A 日本 B')
    expect(await caret()).toEqual([4, 4])
    // Now the keys are the board's again.
    await user.press('Enter')
    expect(await user.field.inputValue()).toBe('A 日本\n B')
    await user.press('Backspace')
    await finish()
    expect(await user.texts()).toEqual(['A 日本 B'])
  })

  test('that is given up leaves the text as it was', async () => {
    await openWithCard('Price')
    await edit()
    await user.press('Control+End')
    const method = await app.context.newCDPSession(app.page)
    await method.send('Input.imeSetComposition', { text: 'ㄋㄧ', selectionStart: 2, selectionEnd: 2 })
    await method.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
    expect(await user.field.inputValue()).toBe('Price')
    await finish()
    expect(await user.texts()).toEqual(['Price'])
  })

  test('composes the name of a stage, whose field its Enter does not close', async () => {
    await openWithCard('One')
    await user.stage('Stage 1').dblclick()
    await user.field.waitFor()
    const method = await app.context.newCDPSession(app.page)
    await method.send('Input.imeSetComposition', { text: 'けんとう', selectionStart: 4, selectionEnd: 4 })
    await keyInside(method, 'Enter')
    expect(await user.field.inputValue()).toBe('けんとう')
    await method.send('Input.insertText', { text: '検討' })
    await user.press('Enter')
    await user.settled()
    expect(await user.stages()).toContain('1: 検討')
  })
})

describe('emoji', () => {
  const whole = ['👍🏽', '👩‍👩‍👧‍👦', '👨🏽‍🚒', '🏳️‍🌈', '🇮🇩', '1️⃣', '❤️‍🔥']

  test('are typed and deleted whole, and the arrow keys step over each', async () => {
    await openWithCard('')
    await edit()
    for (const one of whole) await user.type(one)
    await user.settled()
    expect(await user.texts()).toEqual([whole.join('')])
    for (let i = whole.length - 1; i >= 0; i--) {
      await user.press('ArrowLeft')
      const place = whole.slice(0, i).join('').length
      expect(await caret(), `before ${whole[i]}`).toEqual([place, place])
    }
    await user.press('Delete')
    expect(await user.field.inputValue()).toBe(whole.slice(1).join(''))
    await user.press('Control+End')
    for (let left = whole.length - 1; left > 1; left--) {
      await user.press('Backspace')
      expect(await user.field.inputValue(), `${left - 1} left`).toBe(whole.slice(1, left).join(''))
    }
    await finish()
    expect(await user.texts()).toEqual([whole[1]])
  })
})

describe('pasting into a card', () => {
  test('takes the words of rich text and nothing of its looks', async () => {
    await openWithCard('Before after')
    await user.fillClipboard({
      'text/plain': 'bold\r\nand <b>plain</b> ',
      'text/html': '<h1 style="color:red">bold</h1><p>and &lt;b&gt;plain&lt;/b&gt; <img src="x"></p>',
    })
    await edit()
    await setCaret('Before '.length)
    await user.press('Control+v')
    await user.settled()
    const pasted = 'Before bold\nand <b>plain</b> after'
    expect(await user.field.inputValue()).toBe(pasted)
    const place = pasted.length - 'after'.length
    expect(await caret()).toEqual([place, place])
    await finish()
    expect(await user.texts()).toEqual([pasted])
    expect(await app.page.locator('main h1, main b, main img').count()).toBe(0)
  })

  test('takes ten thousand characters, and more are typed after them', async () => {
    await openWithCard('')
    const long = 'Which supplier answered the phone? '.repeat(300).slice(0, 10_000)
    await user.fillClipboard({ 'text/plain': long })
    await edit()
    await user.press('Control+v')
    await app.page.keyboard.type('The end of it')
    await user.settled()
    expect((await caret())[0]).toBe(long.length + 13)
    await finish()
    expect(await user.texts()).toEqual([`${long}The end of it`])
    await user.grid.focus()
    await user.press('Control+z')
    await user.settled()
    expect(await user.texts()).toEqual([''])
  })
})
