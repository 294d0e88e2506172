import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const entries: Readonly<Record<string, string>> = {
  main: 'electron/main/main.ts',
  preload: 'electron/preload/preload.ts',
}

/**
 * One side of the shell as one CommonJS file: `--mode main` or `--mode preload`. A sandboxed preload can't load
 * a second file, so the two are never built together.
 */
export default defineConfig(({ mode }) => {
  const entry = entries[mode]
  if (!entry) throw new Error(`There is no side of the shell called "${mode}".`)
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    publicDir: false,
    build: {
      outDir: 'dist-electron',
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      lib: { entry, formats: ['cjs'], fileName: () => `${mode}.cjs` },
      rolldownOptions: {
        external: ['electron', ...builtinModules, ...builtinModules.map(name => `node:${name}`)],
      },
    },
  }
})
