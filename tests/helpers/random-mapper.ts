import type { Card } from '../../renderer/journey/records/card.ts'
import type { JourneyRecord } from '../../renderer/journey/records/record.ts'
import { domId } from '../../renderer/outline/outline-focus.ts'
import type { BoardUser } from './board-user.ts'

/** One thing to do through the interface, and what it may change. */
export interface Edit {
  readonly name: string
  /** The cards that it changes. */
  readonly ids: ReadonlySet<string>
  /** What it types into a new card; null when it makes none. */
  readonly text: string | null
  run(): Promise<void>
}

/** Somebody who types, moves, scores and deletes cards at random. */
export class Mapper {
  private count = 0
  private readonly mark = Math.random().toString(36).slice(2, 7)

  constructor(private readonly user: BoardUser) {}

  /** Chooses what to do next. */
  async next(): Promise<Edit> {
    const { records } = await this.user.content()
    const cards = records.filter((record): record is Card => record.type === 'card' && record.stepId !== null)
    const lanes = records
      .filter(record => record.type === 'lane' && record.laneType === 'emotions')
      .map(lane => lane.id)
    const feelings = cards.filter(card => lanes.some(id => id === card.laneId))
    const kinds =
      cards.length < 8
        ? ['type']
        : ['type', 'move', 'score', 'more', 'delete', cards.length > 30 ? 'delete' : 'type']
    switch (one(kinds)) {
      case 'move':
        return this.onCard(one(cards), 'move', 'Alt+ArrowRight', 'Alt+ArrowLeft')
      case 'score':
        return feelings.length > 0
          ? this.onCard(one(feelings), 'score', one(['1', '2', '3', '4', '5']))
          : this.type()
      case 'delete':
        return this.onCard(one(cards), 'delete', 'Delete')
      case 'more':
        return this.more(one(cards))
      default:
        return this.type()
    }
  }

  private type(): Edit {
    const { user } = this
    const text = `${this.mark} ${++this.count}: written by hand, letter after letter`
    return {
      name: 'type',
      ids: new Set(),
      text,
      run: async () => {
        await this.seeAll()
        await user.cell(one(['Actions', 'Thoughts', 'Pain points']), one(['1.1', '2.1'])).focus()
        await user.press('Enter')
        await user.field.waitFor()
        await user.page.keyboard.type(text, { delay: 4 })
        await user.press('Escape')
      },
    }
  }

  private more(card: Card): Edit {
    const { user } = this
    return {
      name: 'more',
      ids: new Set([card.id]),
      text: null,
      run: async () => {
        await this.choose(card)
        await user.press('Enter')
        await user.field.waitFor()
        await user.press('Control+End')
        await user.page.keyboard.type(` more ${++this.count}`, { delay: 4 })
        await user.press('Escape')
      },
    }
  }

  private onCard(card: Card, name: string, ...keys: readonly string[]): Edit {
    return {
      name,
      ids: new Set([card.id]),
      text: null,
      run: async () => {
        await this.choose(card)
        await this.user.press(one(keys))
      },
    }
  }

  /** The grid mirrors only what is in view. */
  private async seeAll(): Promise<void> {
    await this.user.page.getByRole('button', { name: 'Fit the map' }).last().click()
  }

  private async choose(card: Card): Promise<void> {
    const { user } = this
    await this.seeAll()
    await user.settled()
    await user.page.locator(`[id="${domId(card.id)}"]`).focus()
  }
}

/** The records of the open map at a moment at which the app says that they are saved. */
export async function saved(user: BoardUser): Promise<readonly JourneyRecord[]> {
  const handle = await user.page.waitForFunction(() => {
    const says = [...document.querySelectorAll('[role="status"]')].some(
      status => status.textContent === 'Saved on this computer',
    )
    const { jejak } = window as unknown as { jejak: { document(): { records: unknown } } }
    return says && JSON.stringify(jejak.document().records)
  })
  return JSON.parse(String(await handle.jsonValue())) as JourneyRecord[]
}

function one<T>(list: readonly T[]): T {
  const found = list[Math.floor(Math.random() * list.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}
