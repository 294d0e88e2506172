import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../renderer/ui/dialogs/file-name.ts'

describe('a file name from a title', () => {
  it('keeps letters of any script and drops what file systems refuse', () => {
    expect(fileNameOf('Choosing accounting software', 'jejak')).toBe('choosing-accounting-software')
    expect(fileNameOf('Peta: “harga” / biaya?', 'jejak')).toBe('peta-“harga”-biaya')
    expect(fileNameOf('会計ソフト', 'jejak')).toBe('会計ソフト')
    expect(fileNameOf('../../etc/passwd', 'jejak')).toBe('etc-passwd')
  })

  it('is never empty, never a device, never endless', () => {
    expect(fileNameOf('  ?? ', 'jejak')).toBe('jejak')
    expect(fileNameOf('CON', 'jejak')).toBe('con-map')
    expect([...fileNameOf('😀'.repeat(200), 'jejak')].length).toBe(80)
  })
})
