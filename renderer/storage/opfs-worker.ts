/// <reference lib="webworker" />
import type { OpfsAnswer, OpfsCall, OpfsRequest, OpfsResult } from './opfs-protocol.ts'
import { decodeSlot, encodeSlot, type Slot } from './slot-format.ts'

/**
 * Owns the files of the second copy: synchronous access handles exist in workers only, and they are the one way
 * to rewrite a file in place. Everything else would swap files and so depend on the directory's own log.
 */
const folderName = 'copies'

/** How often, and how long apart (ms), a file is tried that another window has open. */
const tries = 40
const pause = 50

let opening: Promise<FileSystemDirectoryHandle> | null = null

function folder(): Promise<FileSystemDirectoryHandle> {
  opening ??= navigator.storage
    .getDirectory()
    .then(root => root.getDirectoryHandle(folderName, { create: true }))
  return opening
}

async function names(): Promise<readonly string[]> {
  const found: string[] = []
  for await (const name of (await folder()).keys()) found.push(name)
  return found
}

async function create(wanted: readonly string[]): Promise<null> {
  const directory = await folder()
  for (const name of wanted) await directory.getFileHandle(name, { create: true })
  return null
}

async function read(name: string): Promise<Slot | null> {
  const file = await (await folder()).getFileHandle(name).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null
    throw error
  })
  // Reading needs no access handle, so it never waits for one.
  return file ? decodeSlot(new Uint8Array(await (await file.getFile()).arrayBuffer())) : null
}

async function write(name: string, slot: OpfsRequest & { kind: 'write' }): Promise<null> {
  const { kind, serial, content } = slot.slot
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const encoded = encodeSlot({ kind, serial, content: bytes })
  // The file is there as a rule; making it again is what helps if it vanished.
  const handle = await accessHandle(await (await folder()).getFileHandle(name, { create: true }))
  try {
    handle.truncate(encoded.length)
    const written = handle.write(encoded, { at: 0 })
    if (written !== encoded.length)
      throw new DOMException('The disk took only part of it', 'QuotaExceededError')
    handle.flush()
  } finally {
    handle.close()
  }
  return null
}

async function accessHandle(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let n = 1; ; n++) {
    try {
      return await file.createSyncAccessHandle()
    } catch (error) {
      const isTaken = error instanceof DOMException && error.name === 'NoModificationAllowedError'
      if (!isTaken || n >= tries) throw error
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
}

function perform(request: OpfsRequest): Promise<OpfsResult[OpfsRequest['kind']]> {
  switch (request.kind) {
    case 'names':
      return names()
    case 'create':
      return create(request.names)
    case 'read':
      return read(request.name)
    case 'write':
      return write(request.name, request)
  }
}

self.onmessage = async (event: MessageEvent<OpfsCall>) => {
  const { call, request } = event.data
  let answer: OpfsAnswer
  try {
    answer = { call, ok: true, result: await perform(request) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
    answer = { call, ok: false, name, message }
  }
  self.postMessage(answer)
}
