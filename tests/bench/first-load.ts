import { gzipSync } from 'node:zlib'
import { openPeer } from './opened-peer.ts'
import type { PeerPages } from './peer-pages.ts'

/**
 * Kilobytes (1,000 bytes, gzipped) of JavaScript and CSS that a peer loads until a board is open and complete. The
 * page is kept from being idle meanwhile, so that what is only fetched ahead of need does not count.
 */
export async function firstLoad(pages: PeerPages, name: string): Promise<number> {
  const peer = await openPeer('about:blank', `window.benchReady = true`, { busy: true })
  try {
    const { page } = peer
    const sizes: Promise<number>[] = []
    page.on('response', response => {
      if (!/\.(?:js|css)(?:\?|$)/.test(response.url())) return
      sizes.push(
        response.body().then(
          bytes => gzipSync(bytes).length,
          () => 0,
        ),
      )
    })
    await page.goto(pages.address(name))
    const script = pages.script(name)
    if (script !== null) await page.evaluate(script)
    await page.waitForFunction(() => window.benchReady === true)
    await page.evaluate(async () => {
      await window.bench.prepare(200)
      await window.bench.open()
    })
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1_000
  } finally {
    await peer.close()
  }
}
