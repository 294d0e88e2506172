import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { JejakContent } from '../../renderer/journey/jejak-file.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'

let app: App | null = null
afterEach(async () => {
  await app?.close()
  app = null
})

/** The folder in which the test's user keeps files. */
interface Machine {
  /** The name that the user picks next. */
  picks: string
  asked: string[]
}

/**
 * A browser whose pickers the test answers: they are the system's and can't be driven. What they give are real handles of
 * real files, in the browser's own file system.
 */
async function start(): Promise<BoardUser> {
  app = await launchApp({ query: 'automation' })
  await app.context.addInitScript(() => {
    Object.defineProperty(navigator, 'webdriver', { get: () => false })
    const machine: Machine = { picks: 'report.jejak', asked: [] }
    const pick = async (kind: string, create: boolean) => {
      machine.asked.push(kind)
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('user', {
        create: true,
      })
      return folder.getFileHandle(machine.picks, { create })
    }
    Object.assign(window, {
      machine,
      showSaveFilePicker: () => pick('save', true),
      showOpenFilePicker: async () => [await pick('open', false)],
    })
  })
  await app.page.reload()
  return new BoardUser(app.page)
}

async function type(user: BoardUser, text: string): Promise<void> {
  await user.cell('Actions', '1.1').focus()
  await user.press('Enter')
  await user.field.waitFor()
  await user.type(text)
  await user.press('Escape')
}

/** The text of a file of the user, or null. With `text` it is written first, as another program would. */
function file(page: Page, name: string, change?: { text: string | null }): Promise<string | null> {
  return page.evaluate(
    async ([wanted, changed]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('user', {
        create: true,
      })
      if (changed?.text === null) await folder.removeEntry(wanted)
      else if (changed) {
        const stream = await (await folder.getFileHandle(wanted, { create: true })).createWritable()
        await stream.write(changed.text)
        await stream.close()
      }
      const handle = await folder.getFileHandle(wanted).catch(() => null)
      return handle ? (await handle.getFile()).text() : null
    },
    [name, change] as const,
  )
}

async function texts(page: Page, name: string): Promise<string[]> {
  const content = JSON.parse((await file(page, name)) ?? '{"records":[]}') as JejakContent
  return content.records
    .flatMap(record => (record.type === 'card' && record.text ? [record.text] : []))
    .sort()
}

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()
const comesBack = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('focus')))
const asked = (page: Page) =>
  page.evaluate(() => (window as unknown as { machine: Machine }).machine.asked.splice(0))

test('a map is saved to a file once chosen, and a file that changed or went is asked about', async () => {
  const user = await start()
  const { page } = user
  await user.newMap('Current-state journey')
  await type(user, 'first')
  await user.press('Control+s')
  await status(page, 'also in report.jejak')
  expect([await asked(page), await texts(page, 'report.jejak')]).toEqual([['save'], ['first']])

  // The map is kept by itself, the file only when it is saved. A state that is in the file is known again.
  await type(user, 'second')
  await status(page, 'not yet in report.jejak')
  await user.settled()
  expect(await texts(page, 'report.jejak')).toEqual(['first'])
  await user.press('Control+z')
  await status(page, 'also in report.jejak')
  await user.press('Control+Shift+z')
  await user.press('Control+s')
  await status(page, 'also in report.jejak')
  expect([await asked(page), await texts(page, 'report.jejak')]).toEqual([[], ['first', 'second']])

  // Another program writes the same in other words, and then something else.
  const content = JSON.parse((await file(page, 'report.jejak')) ?? '') as JejakContent
  await file(page, 'report.jejak', { text: JSON.stringify(content) })
  await user.press('Control+s')
  await expect.poll(() => file(page, 'report.jejak')).not.toBe(JSON.stringify(content))
  await status(page, 'also in report.jejak')
  const theirs = JSON.stringify(content).replace('"first"', '"from elsewhere"')
  await file(page, 'report.jejak', { text: theirs })
  await type(user, 'third')
  await user.press('Control+s')
  const question = page.getByRole('dialog', { name: 'report.jejak was changed elsewhere' })
  await question.getByRole('button', { name: 'Take the file’s' }).click()
  await expect.poll(() => user.texts()).toEqual(expect.arrayContaining(['from elsewhere', 'second']))
  await status(page, 'also in report.jejak')
  expect(await user.texts()).not.toContain('third')
  await user.press('Control+z')
  await expect.poll(() => user.texts()).toEqual(expect.arrayContaining(['first', 'second', 'third']))
  await status(page, 'not yet in report.jejak')
  expect(await file(page, 'report.jejak')).toBe(theirs)
  await user.press('Control+s')
  await status(page, 'also in report.jejak')
  expect(await texts(page, 'report.jejak')).toEqual(['first', 'second', 'third'])

  // It goes away, which is told quietly, and asked about when it is saved.
  await file(page, 'report.jejak', { text: null })
  await comesBack(page)
  await status(page, 'report.jejak is not where it was')
  await user.press('Control+s')
  await page.getByRole('dialog').getByRole('button', { name: 'Save there again' }).click()
  await status(page, 'also in report.jejak')
  expect(await texts(page, 'report.jejak')).toEqual(['first', 'second', 'third'])

  // The file is known after a new start, and opening it shows the same map.
  await user.settled()
  await page.reload()
  await status(page, 'also in report.jejak')
  await page.getByRole('button', { name: 'All maps' }).click()
  await user.press('Control+o')
  await status(page, 'also in report.jejak')
  await page.getByRole('button', { name: 'All maps' }).click()
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('jejak.origin')).length),
  ).toBe(1)
})

test('keeping both makes a map of the file’s version, keeping mine puts that into the bin', async () => {
  const user = await start()
  const { page } = user
  await user.newMap('Current-state journey')
  await type(user, 'mine')
  await user.press('Control+s')
  await status(page, 'also in report.jejak')
  const content = (await file(page, 'report.jejak')) ?? ''
  await file(page, 'report.jejak', { text: content.replace('"mine"', '"theirs"') })
  await comesBack(page)
  const question = page.getByRole('dialog', { name: 'report.jejak was changed elsewhere' })
  await question.getByRole('button', { name: 'Keep mine' }).click()
  await status(page, 'not yet in report.jejak')
  expect(await texts(page, 'report.jejak')).toEqual(['theirs'])
  await user.press('Control+s')
  await status(page, 'also in report.jejak')
  expect(await texts(page, 'report.jejak')).toEqual(['mine'])

  await file(page, 'report.jejak', { text: content.replace('"mine"', '"others"') })
  await comesBack(page)
  await question.getByRole('button', { name: 'Keep both' }).click()
  await page.getByText('What the file holds is in the library').waitFor()
  await expect.poll(() => page.getByText('report.jejak').count()).toBe(0)
  expect(await texts(page, 'report.jejak')).toEqual(['others'])
  // The file now belongs to the other map.
  await page.getByRole('button', { name: 'All maps' }).click()
  await user.press('Control+o')
  await status(page, 'also in report.jejak')
  expect(await user.texts()).toContain('others')
})
