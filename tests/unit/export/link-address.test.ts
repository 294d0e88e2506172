import { describe, expect, test } from 'vitest'
import { linkAddress } from '../../../renderer/export/link-address.ts'

describe('where a link leads', () => {
  test.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c', 'example.org'],
    [' https://example.org:8080 ', 'https://example.org:8080/', 'example.org:8080'],
    ['www.example.co.id/harga', 'https://www.example.co.id/harga', 'www.example.co.id'],
    ['example.org:8443/x', 'https://example.org:8443/x', 'example.org:8443'],
    ['mailto:sari%40x@example.org', 'mailto:sari%40x@example.org', 'sari@x@example.org'],
    // Who it pretends to be is not the host that is shown.
    ['https://bank.example@evil.example/', 'https://bank.example@evil.example/', 'evil.example'],
  ])('%s', (link, href, shown) => expect(linkAddress(link)).toEqual({ href, shown }))

  test.each([
    '',
    'Price list.xlsx in the drawer',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'C:\\prices.xlsx',
    'mailto:nobody',
    'https://',
    'ftp://example.org',
    'http://example.org/',
    'prices',
  ])('nowhere: %s', link => expect(linkAddress(link)).toBeNull())
})
