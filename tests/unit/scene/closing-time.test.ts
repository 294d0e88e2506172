import { describe, expect, it } from 'vitest'
import type { StageId, StepId } from '../../../renderer/journey/ids.ts'
import { stepDefaults } from '../../../renderer/journey/records/step.ts'
import { closingTime } from '../../../renderer/scene/layout/closing-time.ts'

const steps = (...starts: (string | null)[]) =>
  starts.map((start, i) => ({ ...stepDefaults(`step:${i}` as StepId, 'stage:1' as StageId, `a${i}`), start }))

describe('the end of a day', () => {
  it('is as far from the last slot as that is from the one before', () => {
    expect(closingTime(steps('06:00', '20:00', '21:00'))).toBe('22:00')
    expect(closingTime(steps('21:00', '21:30'))).toBe('22:00')
  })

  it('is left open where the slots do not tell', () => {
    expect(closingTime(steps('21:00'))).toBeNull()
    expect(closingTime(steps(null, '21:00'))).toBeNull()
    expect(closingTime(steps('21:00', '20:00'))).toBeNull()
    expect(closingTime(steps('16:00', '20:00'))).toBeNull()
  })
})
