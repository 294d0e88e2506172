import { afterAll } from 'vitest'
import { takeForeignRequests } from './request-recorder.ts'

/** After each test file: fails it when anything that ran in it asked anybody but the app for something. */
afterAll(() => {
  const requests = takeForeignRequests()
  if (requests.length > 0) throw new Error(`Somebody else was asked for: ${requests.join(', ')}`)
})
