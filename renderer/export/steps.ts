/** Work that can rest between its steps, each of which is over in a moment however large the map is. */
export type Steps<T> = Generator<void, T, void>

/** Does all steps in one go. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** How long work may keep a page from the user at a time, in milliseconds. */
const slice = 8

/** Does steps a few at a time; `rest` is awaited whenever others have waited long enough, and stops the work by throwing. */
export async function stepsInSlices<T>(
  steps: Steps<T>,
  rest: () => Promise<void>,
  now: () => number = () => performance.now(),
): Promise<T> {
  let began = now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (now() - began < slice) continue
    await rest()
    began = now()
  }
}
