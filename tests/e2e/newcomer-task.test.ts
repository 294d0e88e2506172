import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { Download } from 'playwright-core'
import { expect, test } from 'vitest'
import type { JejakContent } from '../../renderer/journey/jejak-file.ts'
import { launchApp } from '../helpers/app.ts'
import { KeyboardUser } from '../helpers/keyboard-user.ts'

const steps = ['1.1', '2.1', '3.1', '4.1', '5.1', '6.1'] as const
const lanes = ['Actions', 'Touchpoints', 'Thoughts', 'Emotions', 'Pain points'] as const
/** The keys of the scores from the first step to the last: 1 is very negative, 5 very positive. */
const scoreKeys = ['2', '4', '3', '1', '4', '5'] as const

const textOf = (lane: string, step: string) => `${lane} in ${step}`

/** Thirty cards, lane by lane, turning round at the end of each lane; feelings are scored as they are written. */
async function writeCards(user: KeyboardUser): Promise<void> {
  for (const [row, lane] of lanes.entries()) {
    const backwards = row % 2 === 1
    const way = backwards ? [...steps].reverse() : steps
    if (row > 0) await user.press('ArrowDown')
    await user.press('Enter')
    for (const [at, step] of way.entries()) {
      await user.field.waitFor()
      await user.type(textOf(lane, step))
      if (lane === 'Emotions') {
        await user.press('Escape', scoreKeys[steps.indexOf(step)] ?? '')
        if (at < way.length - 1) await user.press('ArrowLeft', 'Enter')
      } else if (at < way.length - 1) await user.press(backwards ? 'Shift+Tab' : 'Tab')
      else await user.press('Escape')
    }
  }
}

const bytesOf = async (download: Download) => readFile(await download.path())

test('somebody without a mouse makes a journey of thirty cards, rearranges it and hands it on', {
  timeout: 180_000,
}, async () => {
  const app = await launchApp({ query: 'automation' })
  const { page } = app
  const user = new KeyboardUser(page)
  const started = performance.now()
  await user.startMap('Current-state journey')

  await writeCards(user)
  await user.settled()
  expect(await user.texts()).toEqual(lanes.flatMap(lane => steps.map(step => textOf(lane, step))).sort())
  const scores = new Map((await user.cards()).map(card => [card.text, card.score]))
  expect(steps.map(step => scores.get(textOf('Emotions', step)))).toEqual([-1, 1, 0, -2, 1, 2])

  // The last card goes one step to the left and one lane down.
  const moved = textOf('Pain points', '6.1')
  expect(await user.focused()).toBe(moved)
  await user.press('Alt+ArrowLeft', 'Alt+ArrowDown')
  await expect.poll(() => user.names('Opportunities', '5.1')).toEqual([moved])

  // A stage gets another name, then the map.
  await toStage(user)
  const stage = await user.focused()
  await user.press('Enter')
  await user.name('Living with it')
  expect(await user.focused()).toBe(stage.replace(/: .*/, ': Living with it'))
  await user.press('Control+Shift+p')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await user.type('Rename the map')
  await user.press('Enter')
  const title = page.locator('input:focus')
  await title.waitFor()
  await user.press('Control+a')
  await user.type('A depot is opened')
  await user.press('Enter')
  expect(await user.focused()).toBe('A depot is opened')
  await user.settled()
  const end = await user.content()
  expect(end.records.find(record => record.type === 'map')?.title).toBe('A depot is opened')

  // Both names and both moves are taken back and come again.
  await user.press('Control+z', 'Control+z', 'Control+z', 'Control+z')
  await expect.poll(() => user.names('Pain points', '6.1')).toEqual([moved])
  await user.settled()
  const before = await user.content()
  expect(before.records.find(record => record.type === 'map')?.title).not.toBe('A depot is opened')
  expect(JSON.stringify(before.records)).not.toContain('Living with it')
  await user.press('Control+Shift+z', 'Control+Shift+z', 'Control+Shift+z', 'Control+Shift+z')
  await expect.poll(() => user.names('Opportunities', '5.1')).toEqual([moved])
  await user.settled()
  expect((await user.content()).records).toEqual(end.records)

  // A picture, and the file.
  await user.press('Control+Shift+e')
  await page.getByRole('dialog', { name: /^Export/ }).waitFor()
  await user.tabTo('Save PNG…')
  const picture = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  user.strokes++
  expect((await bytesOf(await picture)).subarray(1, 4).toString('latin1')).toBe('PNG')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const file = page.waitForEvent('download')
  await user.press('Control+s')
  const saved = await file
  expect(saved.suggestedFilename()).toMatch(/\.jejak$/)
  const content = JSON.parse((await bytesOf(saved)).toString('utf8')) as JejakContent
  expect(content.records.filter(record => record.type === 'card')).toHaveLength(30)
  expect(content.records.find(record => record.type === 'map')?.title).toBe('A depot is opened')

  const measured = { keystrokes: user.strokes, seconds: Math.round(performance.now() - started) / 1000 }
  console.log(`The newcomer’s task by keys: ${measured.keystrokes} keystrokes, ${measured.seconds} s`)
  await mkdir('output', { recursive: true })
  await writeFile('output/newcomer-task.json', `${JSON.stringify(measured, null, 2)}\n`)
  await app.close()
})

/** Up from the board to the stages. */
async function toStage(user: KeyboardUser): Promise<void> {
  for (let tries = 0; tries < 20 && !(await user.focused()).startsWith('Stage'); tries++)
    await user.press('ArrowUp')
}
