import { KeptVersions } from './kept-versions.ts'
import { OfflineSite, type OfflineVersion } from './offline-site.ts'

/** Put in by the build, which knows what it has made. */
declare const offlineVersion: OfflineVersion
declare const self: ServiceWorkerGlobalScope

const { scope } = self.registration
const kept = new KeptVersions(caches, scope)
const site = new OfflineSite(offlineVersion, scope, kept, request => fetch(request))

self.addEventListener('install', event =>
  event.waitUntil(
    site.fill().then(() => {
      // The worker may change at any time: which version is shown is not its own to say, but the user's.
      void self.skipWaiting()
    }),
  ),
)

self.addEventListener('activate', event => event.waitUntil(kept.dropOld().then(() => self.clients.claim())))

self.addEventListener('fetch', event => {
  const answer = site.answer(event.request)
  if (answer) event.respondWith(answer)
})
