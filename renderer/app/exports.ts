import type { Editor } from '../editor/editor.ts'
import { type ExportContent, partsOf } from '../export/export-content.ts'
import type { ExportRequest } from '../export/export-request.ts'
import type { SourceImage } from '../export/export-source.ts'
import type { ExportProgress } from '../export/export-writer.ts'
import { formats } from '../export/formats.ts'
import { imagesOfScene } from '../export/png/png-images.ts'
import { requestOf } from '../export/read-options.ts'
import { type ExportRun, runExport } from '../export/run-export.ts'
import { mapOf } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import type { Language } from '../journey/language.ts'
import type { Platform } from '../platform/platform.ts'
import { exportName } from '../ui/export/export-name.ts'
import type { Exports } from '../ui/export/exports.ts'
import { pictureForms } from '../ui/export/picture-forms.ts'
import { createTranslator } from '../ui/i18n/translate.ts'
import { loadPanelWords } from '../ui/i18n/words.ts'
import type { Shell } from '../ui/shell.ts'
import { createExportMemory } from './export-memory.ts'
import type { Images } from './images.ts'
import { followLongWork, type LongWorkPort } from './long-work.ts'

/** What exports need from the app. */
export interface ExportsTools {
  readonly platform: Pick<Platform, 'saveFile' | 'writeClipboard' | 'windows'>
  readonly shell: Pick<Shell, 'toast'>
  /** The bytes of a picture of a map, or null. */
  readonly picture: (id: MapId, hash: string) => Promise<Uint8Array | null>
  readonly images: Images
  readonly language: () => Language
  readonly now: () => number
  /** Whether the user wants to be told when a long export is done. */
  readonly tellsWhenDone: () => boolean
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null
  /** Told how many pictures a saved file had to do without. */
  readonly onMissingPictures: (count: number) => void
}

/** Takes the open map out as files and pictures. */
export function createExports(tools: ExportsTools): Exports {
  const { images } = tools
  const memory = createExportMemory(tools.storage)

  /** The pictures that an export is about: all when the map itself is in it, else those that it shows. */
  const wanted = (editor: Editor, { format, options }: ExportRequest): Map<string, string> => {
    const { document, scene } = editor.state()
    const all = () => new Map([...document.records.ofType('image')].map(({ hash, mime }) => [hash, mime]))
    if (format === 'jejak' || format === 'pptx') return all()
    // The list of cards carries the map too.
    if ('sheet' in options && options.sheet === 'cards') return all()
    if (!('content' in options)) return new Map()
    if (options.embed) return all()
    const parts = partsOf(scene, options.content) ?? []
    return new Map(imagesOfScene(scene, parts).map(({ hash, mime }) => [hash, mime]))
  }

  /** The bytes of those that can be found, and how many can't. */
  const gather = async (editor: Editor, request: ExportRequest, signal: AbortSignal) => {
    const { id } = mapOf(editor.state().document)
    const found = new Map<string, SourceImage>()
    let missing = 0
    for (const [hash, mime] of wanted(editor, request)) {
      const bytes = await tools.picture(id, hash)
      signal.throwIfAborted()
      if (bytes) found.set(hash, { mime, bytes: new Uint8Array(bytes) })
      else missing++
    }
    return { found, missing }
  }

  const longWork: LongWorkPort = {
    progress: share => tools.platform.windows.showProgress(share),
    done(name) {
      if (!tools.tellsWhenDone() || document.hasFocus()) return
      const t = createTranslator(tools.language())
      const title = name.trim() || t('board.untitled')
      tools.platform.windows.notify('Jejak', t('about.exportReady', { title }))
    },
  }

  const make = async (editor: Editor, request: ExportRequest, run: ExportRun) => {
    const { document, scene } = editor.state()
    return followLongWork(longWork, mapOf(document).title, async told => {
      const { found, missing } = await gather(editor, request, run.signal)
      const source = { document, scene, images: found, language: tools.language(), date: tools.now() }
      const onProgress = (done: ExportProgress) => {
        told(done.share)
        run.onProgress(done)
      }
      const bytes = await runExport(request.format, source, request.options, { ...run, onProgress })
      return { document, bytes, missing }
    })
  }

  return {
    memory,
    make: async (editor, request, run) => (await make(editor, request, run)).bytes,
    async save(editor, request, run) {
      await loadPanelWords()
      const { document, bytes, missing } = await make(editor, request, run)
      run.signal.throwIfAborted()
      const { name, extension, mime } = formats[request.format]
      const t = createTranslator(tools.language())
      const suggestedName = `${exportName(t, document, request, new Date(tools.now()))}.${extension}`
      const outcome = await tools.platform.saveFile({
        suggestedName,
        extension,
        mime,
        label: name,
        bytes,
      })
      if (outcome === 'cancelled') return outcome
      // A name that was typed belongs to this one file: the next gets its own, with its own day.
      memory.keepLast(mapOf(document).id, { ...request, name: null })
      // Where the user chose the name in a dialog of the system, only the system knows it.
      if (outcome === 'saved') tools.shell.toast({ message: 'common.saved' })
      else tools.shell.toast({ message: 'exporting.downloading', params: { file: suggestedName } })
      if (missing > 0) tools.onMissingPictures(missing)
      return outcome
    },
    async copyPicture(editor, format) {
      const content = contentOfSelection(editor)
      const options = { ...memory.options(format), content, embed: false }
      const run = { onProgress: () => {}, signal: new AbortController().signal }
      const making = make(editor, requestOf(format, options, null), run).then(({ bytes }) => bytes)
      await tools.platform.writeClipboard(pictureForms(format, making))
      await loadPanelWords()
      tools.shell.toast({ message: format === 'svg' ? 'exporting.drawingCopied' : 'exporting.copied' })
    },
    async checkPictures(editor) {
      const { document } = editor.state()
      const missing: string[] = []
      let bytes = 0
      for (const hash of new Set([...document.records.ofType('image')].map(image => image.hash))) {
        const picture = await tools.picture(mapOf(document).id, hash)
        if (picture) bytes += picture.length
        else missing.push(hash)
      }
      return { bytes, missing }
    },
    images: {
      image: (hash, width) => images.image(hash, width),
      load: (hashes, width) => images.load(hashes, width),
    },
  }
}

/** What a picture of the selection shows: the selected cards or stage, else everything. */
function contentOfSelection(editor: Editor): ExportContent {
  const { selection } = editor.state()
  if (selection.kind === 'cards') return { kind: 'cards', ids: selection.ids }
  if (selection.kind === 'stage') return { kind: 'stage', stageId: selection.id }
  return { kind: 'map' }
}
