import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followLongWork } from '../../../renderer/app/long-work.ts'
import { sayWhenSlow } from '../../../renderer/app/say-when-slow.ts'

let told: (number | null | string)[] = []
const port = {
  progress: (share: number | null) => void told.push(share),
  done: (name: string) => void told.push(name),
}
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

beforeEach(() => {
  told = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('tells of work that is long, how far it is by hundredths, and that it is done', async () => {
  const work = followLongWork(port, 'Trip', async tell => {
    tell(0.2)
    await wait(1_500)
    for (const share of [0.5, 0.501, 0.9, 1.2]) tell(share)
    return 'made'
  })
  await vi.runAllTimersAsync()
  expect(await work).toBe('made')
  expect(told).toEqual([0.2, 0.5, 0.9, 1, 'Trip', null])
})

it('tells nothing of work that is short', async () => {
  const work = followLongWork(port, 'Trip', async tell => {
    tell(0.5)
    await wait(900)
  })
  await vi.runAllTimersAsync()
  await work
  expect(told).toEqual([])
})

it('takes the bar away when long work fails or is stopped, and calls it done never', async () => {
  const work = followLongWork(port, 'Trip', async () => {
    await wait(2_000)
    throw new Error('stopped')
  })
  const failed = expect(work).rejects.toThrow('stopped')
  await vi.runAllTimersAsync()
  await failed
  expect(told).toEqual([0, null])
})

it('says that the window waits only when writing takes long, and takes it back when that fails', async () => {
  const said: boolean[] = []
  const say = (on: boolean) => void said.push(on)
  await sayWhenSlow(Promise.resolve(), say)
  expect(said).toEqual([false])

  const slow = wait(3_000).then(() => {
    throw new Error('the disk is full')
  })
  const failed = expect(sayWhenSlow(slow, say)).rejects.toThrow('full')
  await vi.advanceTimersByTimeAsync(1_100)
  expect(said).toEqual([false, true])
  await vi.runAllTimersAsync()
  await failed
  expect(said).toEqual([false, true, false])
})
