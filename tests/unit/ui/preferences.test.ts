import { describe, expect, it } from 'vitest'
import { createPreferences } from '../../../renderer/ui/preferences.ts'

function memory(initial: Record<string, string> = {}) {
  const values = new Map(Object.entries(initial))
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  }
}

describe('preferences', () => {
  it('outlive the session', () => {
    const storage = memory()
    createPreferences(storage, ['en']).setState({
      language: 'id',
      theme: 'dark',
      singleKeys: false,
      interfaceSize: 130,
      wheel: 'zoom',
    })
    expect(createPreferences(storage, ['en']).getState()).toMatchObject({
      language: 'id',
      theme: 'dark',
      singleKeys: false,
      interfaceSize: 130,
      wheel: 'zoom',
    })
  })

  it('fall back where what was stored makes no sense', () => {
    for (const stored of [
      '',
      'null',
      '[]',
      '{"language":"xx","theme":7,"singleKeys":"no","interfaceSize":99,"wheel":"spin"}',
      '{',
    ])
      expect(createPreferences(memory({ 'jejak.preferences': stored }), ['id']).getState()).toMatchObject({
        language: 'id',
        theme: 'system',
        singleKeys: true,
        interfaceSize: 100,
        wheel: 'scroll',
      })
  })

  it('still hold when the storage refuses', () => {
    const refusing = {
      getItem: () => {
        throw new Error('forbidden')
      },
      setItem: () => {
        throw new Error('forbidden')
      },
    }
    const preferences = createPreferences(refusing, ['en'])
    preferences.setState({ theme: 'dark' })
    expect(preferences.getState().theme).toBe('dark')
  })
})
