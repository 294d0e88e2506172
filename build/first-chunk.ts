import type { Plugin } from 'vite'

/**
 * Keeps everything that the page loads at once in one file. The bundler would split off whatever a part that is loaded
 * later uses too, and a dozen small files are slower to fetch and compress worse than one.
 */
export function firstChunk(): Plugin {
  const first = new Set<string>()
  return {
    name: 'first-chunk',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'first', test: (id: string) => first.has(id) }] } },
        },
      },
    }),
    buildEnd() {
      const waiting = [...this.getModuleIds()].filter(id => this.getModuleInfo(id)?.isEntry)
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (first.has(id)) continue
        first.add(id)
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []))
      }
    },
  }
}
