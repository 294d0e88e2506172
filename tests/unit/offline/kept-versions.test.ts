import { expect, test } from 'vitest'
import { KeptVersions } from '../../../renderer/offline/kept-versions.ts'

const scope = 'https://jejak.test/'

/** What of the browser's caches is used. */
function memoryCaches(): CacheStorage {
  const all = new Map<string, Map<string, Response>>()
  const caches = {
    async open(name: string) {
      const files = all.get(name) ?? new Map<string, Response>()
      all.set(name, files)
      return { put: async (file: string, response: Response) => void files.set(file, response) }
    },
    async match(file: string, { cacheName }: { cacheName?: string } = {}) {
      const from = cacheName === undefined ? [...all.values()] : [all.get(cacheName)]
      return from
        .map(files => files?.get(file))
        .find(found => found)
        ?.clone()
    },
    delete: async (name: string) => all.delete(name),
    keys: async () => [...all.keys()],
  }
  return caches as unknown as CacheStorage
}

test('a window that stays open over two updates still gets its later parts; older ones are dropped', async () => {
  const kept = new KeptVersions(memoryCaches(), scope)
  const part = (version: string) => `assets/part-${version}.js`
  for (const version of ['1', '2', '3', '4']) {
    await kept.add(version, async cache => cache.put(scope + part(version), new Response(version)))
    await kept.dropOld()
    await kept.agree()
  }
  await kept.add('5', async cache => cache.put(scope + part('5'), new Response('5')))
  await kept.dropOld()
  const there = async (version: string) => (await kept.any(part(version))) !== undefined
  expect(await Promise.all(['1', '2', '3', '4', '5'].map(there))).toEqual([false, true, true, true, true])
})
