import { describe, expect, test, vi } from 'vitest'
import { planPdf } from '../../../renderer/export/pdf/pdf-plan.ts'
import { slideMeasurer } from '../../../renderer/export/pptx/slide-face.ts'
import { slideSteps } from '../../../renderer/export/pptx/slide-plan.ts'
import { readOptions } from '../../../renderer/export/read-options.ts'
import { allSteps, type Steps, stepsInSlices } from '../../../renderer/export/steps.ts'
import { aLargeDocument } from '../../helpers/documents.ts'
import { sourceOf } from './slide-source.ts'

function* counting(upTo: number): Steps<number> {
  for (let i = 0; i < upTo; i++) yield
  return upTo
}

describe('work in steps', () => {
  test('rests whenever others have waited long enough, and not before', async () => {
    let time = 0
    const rest = vi.fn(async () => {})
    // Each look at the clock is two milliseconds later: four steps, then a rest.
    const result = await stepsInSlices(counting(40), rest, () => (time += 2))
    expect(result).toBe(40)
    expect(rest.mock.calls.length).toBeGreaterThan(7)
    expect(rest.mock.calls.length).toBeLessThan(12)
  })

  test('stops at the rest that throws', async () => {
    const stop = new Error('not wanted')
    const steps = counting(1_000)
    let time = 0
    await expect(
      stepsInSlices(
        steps,
        () => Promise.reject(stop),
        () => (time += 5),
      ),
    ).rejects.toBe(stop)
    expect(allSteps(steps)).toBe(1_000)
  })
})

/** The most of some work that is done between two rests. */
function mostBetween<T>(
  steps: Steps<T>,
  done: () => number,
): { readonly most: number; readonly steps: number } {
  let most = 0
  let before = done()
  let count = 0
  for (;;) {
    const { done: over } = steps.next()
    count++
    most = Math.max(most, done() - before)
    before = done()
    if (over) return { most, steps: count }
  }
}

describe('planning for a preview', () => {
  test('slides of many cards take more steps than those of few, and none of them sets more than some texts', () => {
    const measured = vi.spyOn(slideMeasurer, 'width')
    const largest = (cards: number) =>
      mostBetween(slideSteps(sourceOf(aLargeDocument(cards))), () => measured.mock.calls.length)
    const [small, large] = [largest(200), largest(2_000)]
    measured.mockRestore()
    expect(large.steps).toBeGreaterThan(5 * small.steps)
    expect(large.most).toBeLessThan(1_000)
  })

  test('each scale and each sheet of a large poster is a step', () => {
    const scene = sourceOf(aLargeDocument(5_000)).scene
    const options = { ...readOptions('pdf'), tiled: true, paper: 'A4' as const }
    const plan = planPdf(scene, options, { title: 'Map', about: '', language: 'en' })
    const { steps } = mostBetween(plan, () => 0)
    const sheets = allSteps(planPdf(scene, options, { title: 'Map', about: '', language: 'en' }))?.sheets ?? 0
    expect(steps).toBeGreaterThan(sheets + 40)
  })
})
