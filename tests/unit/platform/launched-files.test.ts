import { expect, test } from 'vitest'
import { takeLaunchedFiles } from '../../../renderer/platform/launched-files.ts'
import { type OpenedFile, PlatformTrouble } from '../../../renderer/platform/platform.ts'

type Consumer = (launch: { files?: readonly FileSystemHandle[] }) => void

/** An installed page that the system opens files with. */
function installed(broken: readonly string[] = []) {
  let consumer: Consumer = () => {}
  const taken: string[] = []
  const failed: unknown[] = []
  const stop = takeLaunchedFiles(
    {
      setConsumer: next => {
        consumer = next
      },
    },
    async ({ name }): Promise<OpenedFile> => {
      if (broken.includes(name)) throw new PlatformTrouble('read-failed', name)
      return { name, bytes: new Uint8Array() }
    },
    ({ name }) => taken.push(name),
    error => failed.push(error),
  )
  const launch = async (...names: string[]) => {
    consumer({ files: names.map(name => ({ kind: 'file', name }) as FileSystemHandle) })
    await new Promise(resolve => setTimeout(resolve))
  }
  return { launch, taken, failed, stop, start: () => consumer({}) }
}

test('files that the system opens come in their order, and a start without any brings none', async () => {
  const page = installed()
  page.start()
  await page.launch('a.jejak', 'b.jejak')
  await page.launch('c.jejak')
  expect(page.taken).toEqual(['a.jejak', 'b.jejak', 'c.jejak'])
})

test('a file that can’t be read is told, and keeps none of the others away', async () => {
  const page = installed(['b.jejak'])
  await page.launch('a.jejak', 'b.jejak', 'c.jejak')
  expect(page.taken).toEqual(['a.jejak', 'c.jejak'])
  expect(page.failed).toMatchObject([{ kind: 'read-failed' }])
})

test('nothing comes after the listener has stopped', async () => {
  const page = installed()
  page.stop()
  await page.launch('a.jejak')
  expect(page.taken).toEqual([])
})

test('a browser without such a queue has nothing to hand over', () => {
  expect(() =>
    takeLaunchedFiles(
      undefined,
      () => Promise.reject(),
      () => {},
      () => {},
    )(),
  ).not.toThrow()
})
