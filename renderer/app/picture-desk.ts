import type { Editor } from '../editor/editor.ts'
import { refusesChange } from '../editor/is-fixed.ts'
import { revealSelection } from '../editor/reveal-selection.ts'
import { selectCards } from '../editor/selection.ts'
import { pastePlace } from '../import/paste-place.ts'
import { type PictureTarget, placePictures } from '../import/place-pictures.ts'
import { largestPictureFile, type PreparedPicture, preparePicture } from '../import/prepare-picture.ts'
import { addImage } from '../journey/commands/images.ts'
import { updatePersona } from '../journey/commands/personas.ts'
import { squashDiffs } from '../journey/diff.ts'
import { applyDiff, recordOf } from '../journey/document.ts'
import type { PersonaId } from '../journey/ids.ts'
import type { MapRepository } from '../journey/repository.ts'
import type { Shell } from '../ui/shell.ts'
import { showTrouble } from '../ui/trouble-text.ts'

/** What taking in pictures needs besides the editor. */
export interface PictureTools {
  readonly repository: Pick<MapRepository, 'putAsset'>
  readonly shell: Shell
  /** Whether the editor is still the one on screen. */
  readonly isOpen: (editor: Editor) => boolean
}

/** Waiting longer than this is told, in milliseconds. */
const patience = 400

/**
 * Takes pictures into the open map: makes them ready, stores their bytes, and only then changes the map, once. What
 * can't be read gets a sentence and changes nothing; the others come in all the same. Resolves when it is done.
 */
export async function takePictures(
  editor: Editor,
  files: readonly Blob[],
  target: PictureTarget | null,
  { repository, shell, isOpen }: PictureTools,
): Promise<void> {
  if (refusesChange(editor)) return
  if (!target) return void shell.toast({ message: 'picture.no-place' })
  if (isEmotionLane(editor, target)) return void shell.toast({ message: 'picture.not-on-curve' })
  let told: number | null = null
  const timer = setTimeout(() => {
    told = shell.toast({ message: 'picture.preparing', params: { count: files.length } })
  }, patience)
  const ready: PreparedPicture[] = []
  try {
    // One after the other: decoded photographs are large.
    for (const file of files) {
      try {
        const picture = await preparePicture({ name: nameOf(file), bytes: await bytesOf(file) })
        await repository.putAsset(picture.fields.hash, picture.bytes)
        ready.push(picture)
      } catch (error) {
        showTrouble(shell, error)
      }
    }
  } finally {
    clearTimeout(timer)
    if (told !== null) shell.dismiss(told)
  }
  // Another map may have been opened meanwhile, or the place have gone.
  if (ready.length === 0 || !isOpen(editor)) return
  const { diff, cardIds } = placePictures(
    editor.state().document,
    ready.map(({ fields }) => fields),
    target,
    editor.ids,
  )
  const label = { key: 'addPictures', count: ready.length }
  if (cardIds.length === 0 || !editor.change(label, () => diff)) return
  editor.select(selectCards(cardIds, cardIds[0]))
  revealSelection(editor)
  editor.announce('picturesAdded', { count: cardIds.length })
  const scaled = ready.filter(picture => picture.scaled).length
  if (scaled > 0) shell.toast({ message: 'picture.scaled', params: { count: scaled } })
}

/** Lets the user choose pictures for the selected card, or for cards of their own in the selected cell. */
export function choosePictures(editor: Editor, tools: PictureTools): void {
  const target = selectedTarget(editor)
  chooseFiles(true, files => {
    takePictures(editor, files, target, tools).catch((error: unknown) => showTrouble(tools.shell, error))
  })
}

/** Lets the user choose a picture for a persona. */
export function choosePersonaPicture(editor: Editor, id: PersonaId, tools: PictureTools): void {
  chooseFiles(false, ([file]) => {
    if (file)
      takePersonaPicture(editor, file, id, tools).catch((error: unknown) => showTrouble(tools.shell, error))
  })
}

async function takePersonaPicture(
  editor: Editor,
  file: Blob,
  id: PersonaId,
  { repository, isOpen }: PictureTools,
): Promise<void> {
  const { fields, bytes } = await preparePicture({ name: nameOf(file), bytes: await bytesOf(file) })
  await repository.putAsset(fields.hash, bytes)
  if (!isOpen(editor)) return
  editor.change({ key: 'updatePersona' }, document => {
    const { diff, id: imageId } = addImage(document, fields, editor.ids)
    return squashDiffs(diff, updatePersona(applyDiff(document, diff), id, { imageId }))
  })
}

/** The system's own dialog for choosing pictures. */
function chooseFiles(multiple: boolean, use: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/png,image/jpeg,image/webp,image/gif,image/avif,image/svg+xml'
  input.multiple = multiple
  input.hidden = true
  // Some browsers answer only an element that is part of the page.
  document.body.append(input)
  input.addEventListener('cancel', () => input.remove())
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    input.remove()
    if (files.length > 0) use(files)
  })
  input.click()
}

/** Where pictures go that have no place of their own: the only selected card, the selected cell, else a storyboard. */
export function selectedTarget(editor: Editor): PictureTarget | null {
  const { document, selection } = editor.state()
  if (selection.kind === 'cards' && selection.ids.length === 1) return { kind: 'card', id: selection.lead }
  const storyboard = document.index.lanes.find(lane => lane.laneType === 'storyboard' && !lane.hidden)
  const placed =
    selection.kind === 'none' && storyboard
      ? pastePlace(document, { kind: 'lane', id: storyboard.id })
      : pastePlace(document, selection)
  return placed ? { kind: 'cell', place: placed.cell } : null
}

/** On the curve there is room for faces and words only. */
function isEmotionLane(editor: Editor, target: PictureTarget): boolean {
  const { document } = editor.state()
  const laneId = target.kind === 'card' ? recordOf(document, target.id)?.laneId : target.place.laneId
  return laneId ? recordOf(document, laneId)?.laneType === 'emotions' : false
}

function nameOf(file: Blob): string {
  return file instanceof File ? file.name : ''
}

/** A file beyond what is looked at need not be read to be refused. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, largestPictureFile + 1).arrayBuffer())
}
