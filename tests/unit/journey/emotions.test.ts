import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishFeelings, indonesianFeelings } from '../../../renderer/journey/emotions/emotion-words.ts'
import {
  detectEmotionScale,
  emotionScales,
  onScale,
  readEmotion,
  scoreWord,
} from '../../../renderer/journey/emotions/read-emotion.ts'
import { emotionScores } from '../../../renderer/journey/vocabulary.ts'

describe('feeling words', () => {
  test.each([
    ['Delighted', 2],
    ['happy', 1],
    ['Neutral', 0],
    ['A bit annoyed', -1],
    ['Frustrated', -2],
    ['senang', 1],
    ['biasa saja', 0],
    ['cemas', -1],
    ['sangat puas', 2],
    ['senang banget', 2],
    ['Sedikit frustrasi', -1],
    ['very worried', -2],
  ])('%s is %i', (text, score) => expect(readEmotion(text)).toBe(score))

  test.each([
    ['not happy', -1],
    ['not very confident', -1],
    ['tidak puas', -1],
    ['belum yakin', -1],
    ['kurang nyaman', -1],
    ['not worried at all', 1],
    ['tidak cemas', 1],
    ['no surprises, calm', 1],
  ])('"not" turns a feeling round: %s', (text, score) => expect(readEmotion(text)).toBe(score))

  test.each([
    ['Angry → relieved', 0],
    ['Worried -> hopeful → delighted', 1],
    ['Bingung → lega → puas', 1],
    ['hopeful → worried → panicked', -1],
    ['Curious, happy, tired', 0],
  ])('a chain gives its average, rounded toward its end: %s', (text, score) =>
    expect(readEmotion(text)).toBe(score),
  )

  test('only the first feeling of a clause is somebody’s', () => {
    expect(readEmotion('Worried that it is not as easy as it was good last time')).toBe(-1)
  })

  test('words that say nothing of a feeling give no score', () => {
    for (const text of ['', 'Opens the parcel', 'Membuka aplikasi', '12 boxes', '—'])
      expect(readEmotion(text)).toBeNull()
  })

  test('both lexicons are of some size, and a word has one score in both', () => {
    expect(englishFeelings.size).toBeGreaterThan(250)
    expect(indonesianFeelings.size).toBeGreaterThan(200)
    for (const [word, score] of englishFeelings)
      expect([word, indonesianFeelings.get(word) ?? score]).toEqual([word, score])
  })

  test('the word for a score is read as that score', () => {
    for (const score of emotionScores)
      for (const language of ['en', 'id'] as const)
        expect(readEmotion(scoreWord(score, language))).toBe(score)
  })
})

describe('signs', () => {
  test.each([
    ['★★★★★', 2],
    ['★★★☆☆', 0],
    ['⭐', -2],
    ['4 stars', 1],
    ['2 bintang', -1],
    ['5/5', 2],
    ['1/5', -2],
    ['5 of 10', 0],
    ['9 dari 10', 2],
    ['80%', 1],
    ['12 %', -2],
    ['😀', 2],
    ['😐', 0],
    ['Parcel came 😡', -2],
    ['🙂', 1],
    ['☹️', -1],
    [':)', 1],
    ['waited again :(', -1],
    [':-|', 0],
    ['++', 2],
    ['--', -2],
    ['+/-', 0],
  ])('%s is %i', (text, score) => expect(readEmotion(text)).toBe(score))

  test('a colon before a bracket, an address and a date are no smileys', () => {
    for (const text of ['https://example.org', 'see: (annex)', '24/12']) expect(readEmotion(text)).toBeNull()
  })
})

describe('numbers', () => {
  test.each([
    [['-2', '0', '1'], 'plus-minus-2'],
    [['+2', '+1', '0'], 'plus-minus-2'],
    [['−4', '5'], 'plus-minus-5'],
    [['1', '3', '5'], 'one-to-five'],
    [['4,5', '3'], 'one-to-five'],
    [['0', '7', '10'], 'zero-to-ten'],
    [['35', '80', ''], 'percent'],
    [['4 – happy', '2 – tired'], 'one-to-five'],
    [['happy', 'tired', '3'], 'one-to-five'],
    [[], 'words'],
  ] as const)('the scale of %j is %s', (texts, scale) => expect(detectEmotionScale(texts)).toBe(scale))

  test('a number beside a word decides', () => {
    expect(readEmotion('4 – tired but happy', 'one-to-five')).toBe(1)
    expect(readEmotion('Annoyed (-2)', 'plus-minus-2')).toBe(-2)
  })

  test('a higher number never gives a lower score, and the ends give the ends', () => {
    const scales = emotionScales.filter(scale => scale !== 'words')
    fc.assert(
      fc.property(
        fc.constantFrom(...scales),
        fc.double({ min: -200, max: 200, noNaN: true }),
        fc.double({ min: -200, max: 200, noNaN: true }),
        (scale, a, b) => onScale(Math.min(a, b), scale) <= onScale(Math.max(a, b), scale),
      ),
    )
    for (const [scale, low, middle, high] of [
      ['plus-minus-2', -2, 0, 2],
      ['one-to-five', 1, 3, 5],
      ['one-to-seven', 1, 4, 7],
      ['one-to-ten', 1, 5.5, 10],
      ['zero-to-ten', 0, 5, 10],
      ['percent', 0, 50, 100],
    ] as const)
      expect([onScale(low, scale), onScale(middle, scale), onScale(high, scale)]).toEqual([-2, 0, 2])
  })

  test('any text gives one of the five scores or none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom(...emotionScales),
        (text, scale) => {
          const score = readEmotion(text, scale)
          expect(score === null || emotionScores.some(known => Object.is(known, score))).toBe(true)
        },
      ),
    )
  })
})

test('a bare number among words is scored too', () => {
  const column = ['Frustrated', '3', 'Happy', '5', 'Calm', 'Tired']
  expect(detectEmotionScale(column)).toBe('one-to-five')
  expect(readEmotion('5', 'one-to-five')).toBe(2)
  expect(readEmotion('Frustrated', 'one-to-five')).toBeLessThan(0)
  expect(detectEmotionScale(['Happy', 'Lost 3 branches', 'Calm'])).toBe('words')
})
