import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JourneyDocument } from '../../renderer/journey/document.ts'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aDocument, cardId } from '../helpers/documents.ts'
import { aPicture } from '../helpers/pictures.ts'

let app: App
let user: BoardUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
})
afterAll(() => app.close())

const details = () => app.page.getByRole('complementary', { name: 'Details' })

/** Opens a map with the details beside it. */
async function openBeside(document: JourneyDocument): Promise<void> {
  await user.open(jejakContent({ document, assets: new Map() }))
  await app.page.getByRole('button', { name: 'Details panel' }).click()
}

async function openMap(): Promise<void> {
  const document = aDocument({
    lanes: ['pain-points', 'opportunities'],
    cards: [
      [[1, 1, 1], ['Hidden']],
      [[1, 1, 2], ['Late']],
      [[2, 1, 1], ['Calculator']],
    ],
    fields: { Late: { owner: 'Dimas P.', tags: ['pricing'] } },
  })
  await openBeside(document)
  await user.card('Hidden').click()
  await details().getByText('Pain point', { exact: true }).waitFor()
}

describe('the details of a card', () => {
  test('open a link only after showing the whole of its address', async () => {
    await openMap()
    await app.page.evaluate(() => {
      const opened: unknown[] = []
      Object.assign(window, { opened, open: (...values: unknown[]) => void opened.push(values) })
    })
    const opened = () => app.page.evaluate(() => Reflect.get(window, 'opened') as unknown[][])
    const link = details().getByLabel('Link', { exact: true })
    await link.fill('Notes in the blue folder')
    await details()
      .getByText('Only secure web addresses (https) and mail addresses can be opened from here.')
      .waitFor()
    await link.fill('https://example.org/prices?year=2027')
    await details().getByRole('button', { name: 'Open example.org…' }).click()
    const dialog = app.page.getByRole('dialog', { name: 'Open this link?' })
    await dialog.getByText('https://example.org/prices?year=2027').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(await opened()).toEqual([])
    await details().getByRole('button', { name: 'Open example.org…' }).click()
    await dialog.getByRole('button', { name: 'Open', exact: true }).click()
    expect(await opened()).toEqual([
      ['https://example.org/prices?year=2027', '_blank', 'noopener,noreferrer'],
    ])
    expect(await user.card('Hidden').getAttribute('aria-label')).toContain('has a link')
  })

  test('offer what is used elsewhere, and say a due day in words, also when it has passed', async () => {
    await openMap()
    const owner = details().getByLabel('Owner')
    await owner.focus()
    const offered = (field: typeof owner) =>
      field.evaluate(input =>
        [...((input as HTMLInputElement).list?.options ?? [])].map(({ value }) => value),
      )
    expect(await offered(owner)).toEqual(['Dimas P.'])
    const tag = details().getByLabel('Add a tag')
    await tag.focus()
    expect(await offered(tag)).toEqual(['pricing'])
    await details().getByLabel('Due').fill('2020-03-12')
    await details().getByText('12 March 2020, overdue').waitFor()
    await details().getByLabel('Due').fill('2090-03-12')
    await details().getByText('12 March 2090', { exact: true }).waitFor()
    // All that is done to the day until the field is left is one entry of the history.
    await user.grid.focus()
    await user.press('Control+z')
    await expect.poll(() => details().getByLabel('Due').inputValue()).toBe('')
  })

  test('link a pain point to what answers it, and lead there', async () => {
    await openMap()
    await details().getByRole('button', { name: 'Link an opportunity' }).click()
    await app.page.getByRole('menuitem', { name: 'Calculator' }).click()
    await details().getByRole('button', { name: 'Linked opportunity: Calculator' }).click()
    await details().getByRole('button', { name: 'Linked pain point: Hidden' }).waitFor()
    await user.grid.focus()
    await user.press('Control+z')
    await user.settled()
    expect((await user.content()).records.filter(({ type }) => type === 'connector')).toEqual([])
  })

  test('take comments, which can be changed and deleted', async () => {
    await openMap()
    await details().getByLabel('Add a comment').fill('Two of six said so')
    await details().getByLabel('Your name').fill('Sari')
    await details().getByRole('button', { name: 'Add a comment' }).click()
    await details().getByRole('button', { name: 'Edit the comment' }).click()
    await app.page.getByRole('textbox', { name: 'Edit the comment' }).fill('Three of six said so')
    await user.press('Control+Enter')
    await details().getByText('Three of six said so').waitFor()
    expect(await user.card('Hidden').getAttribute('aria-label')).toContain('one comment')
    // Escape takes back what was typed, and the keyboard goes on from the pencil.
    await details().getByRole('button', { name: 'Edit the comment' }).click()
    await app.page.getByRole('textbox', { name: 'Edit the comment' }).fill('Nobody said so')
    await user.press('Escape')
    await details().getByText('Three of six said so').waitFor()
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Edit the comment',
    )
    await details().getByRole('button', { name: 'Delete the comment' }).click()
    await user.settled()
    expect((await user.content()).records.filter(({ type }) => type === 'comment')).toEqual([])
  })

  test('show the picture with words for those who can’t see it', async () => {
    await openMap()
    const sign = await aPicture(app.page, { name: 'sign.png', width: 80, height: 40, colour: '#00aaff' })
    const choosing = app.page.waitForEvent('filechooser')
    await details().getByRole('button', { name: 'Add picture…' }).click()
    await (await choosing).setFiles([
      { name: sign.name, mimeType: sign.type, buffer: Buffer.from(sign.base64, 'base64') },
    ])
    await details().getByRole('img', { name: 'sign.png' }).waitFor()
    await details().getByLabel('Description of the picture').fill('The sign over the door')
    await details().getByRole('img', { name: 'The sign over the door' }).waitFor()
    await details().getByRole('button', { name: 'Remove', exact: true }).click()
    await details().getByRole('img').waitFor({ state: 'detached' })
  })

  test('of several cards change together, with one undo', async () => {
    await openMap()
    await user.card('Late').click({ modifiers: ['Shift'] })
    await details().getByText('2 cards').waitFor()
    expect(await details().getByLabel('Owner').getAttribute('placeholder')).toBe('Mixed')
    await details().getByLabel('Owner').fill('Ratna')
    await details().getByLabel('Owner').press('Enter')
    await details()
      .getByRole('radiogroup', { name: 'Severity' })
      .getByRole('radio', { name: 'High', exact: true })
      .click()
    await user.settled()
    const both = (await user.cards()).filter(({ id }) => id !== cardId('Calculator'))
    expect(both.map(({ owner, severity }) => [owner, severity])).toEqual([
      ['Ratna', 4],
      ['Ratna', 4],
    ])
    await user.grid.focus()
    await user.press('Control+z', 'Control+z')
    await user.settled()
    const owners = (await user.cards()).map(({ owner, severity }) => `${owner}${severity ?? ''}`)
    expect(owners.sort()).toEqual(['', '', 'Dimas P.'])
  })

  test('that several cards do not share are called mixed, and stay until one is chosen for all', async () => {
    const document = aDocument({
      lanes: ['touchpoints', 'frontstage', 'pain-points'],
      cards: [
        [
          [1, 1, 1],
          ['Site', 'Shop'],
        ],
        [
          [2, 1, 1],
          ['Greets', 'Packs'],
        ],
        [
          [3, 1, 1],
          ['Slow', 'Dear'],
        ],
      ],
      fields: {
        Site: { channel: 'website', momentOfTruth: true, votes: 2 },
        Packs: { flag: 'wait', colour: 'pain' },
        Slow: { severity: 5, evidence: 'researched' },
      },
    })
    await openBeside(document)
    const both = async (one: string, other: string) => {
      await user.card(one).click()
      await user.card(other).click({ modifiers: ['Shift'] })
      await details().getByText('2 cards').waitFor()
    }
    const checked = (group: string) =>
      details().getByRole('radiogroup', { name: group }).getByRole('radio', { checked: true }).count()

    await both('Site', 'Shop')
    const channel = details().getByLabel('Channel', { exact: true })
    expect(await channel.inputValue()).toBe('mixed')
    const votes = details().getByRole('group', { name: 'Votes' })
    expect(await votes.getByRole('status').textContent()).toBe('Mixed')
    const moment = details().getByRole('switch', { name: 'Moment of truth', description: 'Mixed' })
    expect(await moment.getAttribute('aria-checked')).toBe('false')
    await votes.getByRole('button', { name: 'One vote more' }).click()
    await moment.click()
    await channel.selectOption('Phone')
    await user.settled()
    const touchpoints = (await user.cards()).filter(({ text }) => text.startsWith('S') && text !== 'Slow')
    expect(
      touchpoints.map(({ text, ...card }) => [text, card.votes, card.momentOfTruth, card.channel]).sort(),
    ).toEqual([
      ['Shop', 1, true, 'phone'],
      ['Site', 3, true, 'phone'],
    ])
    expect(await details().getByRole('switch', { description: 'Mixed' }).count()).toBe(0)
    expect(await channel.getByRole('option', { name: 'Mixed' }).count()).toBe(0)

    await both('Greets', 'Packs')
    expect(await checked('Flag')).toBe(0)
    expect(await checked('Colour')).toBe(0)
    await both('Slow', 'Dear')
    expect(await checked('Severity')).toBe(0)
    expect(await checked('Evidence')).toBe(0)
    // Each of the two says it, and so does nothing that they share.
    expect(await details().getByText('Mixed', { exact: true }).count()).toBe(2)
  })

  test('are spoken with the card: how severe, who answers for it, until when', async () => {
    const document = aDocument({
      lanes: ['pain-points', 'opportunities'],
      cards: [
        [[1, 1, 1], ['Hidden']],
        [[2, 1, 1], ['Calculator']],
      ],
      fields: {
        Hidden: { severity: 4, owner: ' Dimas P. ', due: '2020-03-12' },
        Calculator: { severity: 2, due: '2090-03-12' },
      },
    })
    await user.open(jejakContent({ document, assets: new Map() }))
    expect(await user.names('Lane 1', '1.1')).toEqual([
      'Hidden, severity high, owner Dimas P., overdue since 12 March 2020',
    ])
    // A severity that was left over from another lane is shown nowhere, so it is not spoken either.
    expect(await user.names('Lane 2', '1.1')).toEqual(['Calculator, due 12 March 2090'])
  })
})

test('personas are added, described, put in order and removed, their cards staying', async () => {
  await openMap()
  await app.page.getByRole('button', { name: 'Add a persona' }).click()
  const dialog = app.page.getByRole('dialog', { name: 'Personas' })
  await dialog.getByRole('button', { name: 'Add a persona' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Ratna Wulandari')
  await dialog.getByRole('textbox', { name: 'Role' }).fill('Finance manager')
  await dialog.getByLabel('Goals').fill('Close the month\nin three days')
  const picture = await aPicture(app.page, { name: 'ratna.png', width: 64, height: 64, colour: '#aa5500' })
  const choosing = app.page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Add picture…' }).click()
  await (await choosing).setFiles([
    { name: picture.name, mimeType: picture.type, buffer: Buffer.from(picture.base64, 'base64') },
  ])
  await dialog.getByRole('button', { name: 'Replace…' }).waitFor()
  await dialog.getByRole('button', { name: 'Add a persona' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Dimas')
  await dialog.getByRole('button', { name: 'Move up' }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await app.page.getByRole('button', { name: /^Persona: Dimas/ }).waitFor()
  await details().getByLabel('Persona').selectOption('Ratna Wulandari')
  await user.settled()
  const persona = (await user.content()).records.find(
    record => record.type === 'persona' && record.name === 'Ratna Wulandari',
  )
  expect(persona).toMatchObject({ role: 'Finance manager', goals: ['Close the month', 'in three days'] })
  await app.page.getByRole('button', { name: /^Persona: Dimas/ }).click()
  await dialog.getByRole('button', { name: 'Ratna Wulandari' }).first().click()
  await dialog.getByRole('button', { name: 'Remove Ratna Wulandari' }).click()
  await dialog.getByText('One card belongs to this persona. It stays').waitFor()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await user.settled()
  expect((await user.cards()).every(({ personaId }) => personaId === null)).toBe(true)
  // The message is of use although the dialog makes everything beside it inert.
  await app.page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await dialog.getByRole('button', { name: 'Ratna Wulandari' }).first().waitFor()
  await user.settled()
  expect((await user.cards()).some(({ personaId }) => personaId !== null)).toBe(true)
  expect(await user.cards()).toHaveLength(3)
})
