import fs from 'node:fs'
import path from 'node:path'
import { build, preview } from 'vite'
import { buildIfStale } from '../../build/scripts/build.mjs'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { serve } from '../../build/scripts/serve.mjs'

const here = path.join(projectRoot, 'tests/bench')
const output = path.join(projectRoot, 'output/bench')

/** Where every peer is served, and what has to be run in a page to measure it. */
export interface PeerPages {
  address(peer: string): string
  /** The script that makes Jejak's own page ready to be measured; null for the pages that are built for the bench. */
  script(peer: string): string | null
  close(): Promise<void>
}

/** Builds the peers that are asked for, each as a page of its own, and serves them with the built app. */
export async function servePeers(peers: readonly string[]): Promise<PeerPages> {
  await buildIfStale(['renderer'])
  const jejak = await serve({ root: path.join(projectRoot, 'dist'), port: 0 })
  for (const peer of peers) if (peer !== 'jejak') await buildPage(peer)
  const adapter = peers.includes('jejak') ? await buildAdapter() : null
  const server = await preview({
    configFile: false,
    root: output,
    logLevel: 'error',
    build: { outDir: 'pages' },
    preview: { host: '127.0.0.1', port: 0 },
    appType: 'mpa',
  })
  const [base = ''] = server.resolvedUrls?.local ?? []
  return {
    address: peer => (peer === 'jejak' ? `${jejak.url}?automation` : `${base}${peer}/index.html`),
    script: peer => (peer === 'jejak' ? adapter : null),
    async close() {
      await jejak.close()
      await server.close()
    },
  }
}

/** One production bundle for each peer, so that the size of its first load is its own. */
async function buildPage(peer: string): Promise<void> {
  const source = path.join(output, 'sources', peer)
  const target = path.join(output, 'pages', peer)
  fs.mkdirSync(source, { recursive: true })
  const head = `<!doctype html><meta charset="utf-8"><title>${peer}</title>`
  const style = '<style>html,body{margin:0;height:100%;overflow:hidden}</style>'
  const body = '<div id="root"></div><script type="module" src="./entry.js"></script>'
  fs.writeFileSync(path.join(source, 'index.html'), head + style + body)
  fs.writeFileSync(
    path.join(source, 'entry.js'),
    entryOf(path.join(here, 'page/peers', `${peer}.js`), 'peer'),
  )
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    define: { 'process.env.IS_PREACT': '"false"', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: target,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 100_000,
    },
  })
  const fonts = path.join(here, 'node_modules/@excalidraw/excalidraw/dist/prod/fonts')
  if (peer === 'excalidraw') fs.cpSync(fonts, path.join(target, 'fonts'), { recursive: true })
}

/** Jejak is measured as it is served to everybody: the adapter is put into its page from outside. */
async function buildAdapter(): Promise<string> {
  const source = path.join(output, 'sources/jejak')
  fs.mkdirSync(source, { recursive: true })
  const entry = path.join(source, 'entry.js')
  fs.writeFileSync(entry, entryOf(path.join(here, 'jejak.adapter.js'), 'default'))
  const built = await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name: 'jejakBench' } },
  })
  const [bundle] = [built].flat()
  if (!bundle || !('output' in bundle)) throw new Error('the adapter was not built')
  return `(async () => { ${bundle.output[0].code}; await jejakBench.booted })()`
}

function entryOf(peer: string, name: string): string {
  const boot = path.join(here, 'page/boot.js')
  return [
    `import { ${name} as peer } from ${JSON.stringify(peer)}`,
    `import { boot } from ${JSON.stringify(boot)}`,
    'export const booted = boot(peer)',
  ].join('\n')
}
