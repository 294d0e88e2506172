import fs from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, newProfile, type StorageSite, serveStoragePage } from './storage-page/storage-site.ts'

/** How often the browser is killed. `npm run test:kill` asks for more. */
const rounds = Number(process.env.JEJAK_KILL_ROUNDS ?? 5)

let site: StorageSite
const profile = newProfile()

beforeAll(async () => {
  site = await serveStoragePage()
})

afterAll(async () => {
  await site?.close()
  fs.rmSync(profile, { recursive: true, force: true })
})

test(
  'whatever the storage acknowledged survives the end of the process at any moment',
  async () => {
    let acknowledged: string[] = []
    /** How many of them the second copy has for certain. */
    let copied = 0
    let wipes = 0
    for (let round = 0; round <= rounds; round++) {
      const app = await site.start(profile)
      const { page } = app
      expect(await ask(page, 'firstStart')).toBe(round === 0)
      if (round === 0) await ask(page, 'create', 'trail')
      // Chromium itself may have thrown the whole database away (some 3 times in 500 kills). Nothing in the page
      // can prevent that: then everything up to the last snapshot has to come back from the second copy.
      const isWiped = (await ask(page, 'lost')).length > 0
      if (isWiped) {
        wipes++
        expect(await ask(page, 'restoreAll')).toBe(1)
      }
      const { texts, repairs } = await ask(page, 'open', 'trail')
      expect({ round, repairs }).toEqual({ round, repairs: 0 })
      const found = new Set(texts)
      const due = isWiped ? acknowledged.slice(0, copied) : acknowledged
      expect(due.filter(text => !found.has(text))).toEqual([])
      acknowledged = acknowledged.filter(text => found.has(text))
      copied = Math.min(copied, acknowledged.length)
      if (round === rounds) {
        await app.close()
        break
      }
      const writing = (async () => {
        for (let n = 0; ; n++) {
          acknowledged.push(await ask(page, 'add', `${round}-${n}`))
          if (n % 7 !== 3) continue
          await ask(page, 'snapshot')
          copied = acknowledged.length
        }
        // The page goes away in the middle: what was not acknowledged is not counted.
      })().catch(() => {})
      await new Promise(resolve => setTimeout(resolve, 100 + Math.random() * 900))
      await app.kill()
      await writing
    }
    console.log(`${rounds} kills, ${wipes} wiped databases, ${acknowledged.length} acknowledged writes found`)
    expect(acknowledged.length).toBeGreaterThan(rounds)
  },
  60_000 + rounds * 15_000,
)
