import { expect, it } from 'vitest'
import { withMnemonics } from '../../../electron/main/mnemonics.ts'

it('marks a letter of each label that no other has, at the beginning of a word where it can', () => {
  expect(withMnemonics(['Zoom in', 'Zoom out', 'Zoom to 100 %', 'Fit'])).toEqual([
    '&Zoom in',
    'Zoom &out',
    'Zoom &to 100 %',
    '&Fit',
  ])
  expect(withMnemonics(['Aa', 'aA', 'A'])).toEqual(['&Aa', 'aA', 'A'])
})

it('leaves signs as they are, and doubles the one that marks', () => {
  expect(withMnemonics(['', '100 %', 'Q & A', '&'])).toEqual(['', '100 %', '&Q && A', '&&'])
})
