import type { BrowserOriginals } from './browser-originals.ts'
import type { OriginalFiles } from './original-files.ts'

/** Originals whose code is loaded when the first file needs it; `load` is called once. */
export function lazyOriginals(
  load: () => Promise<BrowserOriginals>,
): OriginalFiles & Pick<BrowserOriginals, 'open' | 'pick'> {
  let loaded: Promise<BrowserOriginals> | null = null
  const originals = () => {
    loaded ??= load()
    return loaded
  }
  return {
    pick: async (...values) => (await originals()).pick(...values),
    open: async handle => (await originals()).open(handle),
    choose: async options => (await originals()).choose(options),
    write: async (...values) => (await originals()).write(...values),
    state: async (...values) => (await originals()).state(...values),
    read: async token => (await originals()).read(token),
    async dropped(item) {
      const asked = (
        item as DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }
      ).getAsFileSystemHandle?.()
      const handle = await asked?.catch(() => null)
      return handle?.kind === 'file' ? (await originals()).remember(handle as FileSystemFileHandle) : null
    },
  }
}
