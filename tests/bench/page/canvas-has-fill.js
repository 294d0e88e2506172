/** Whether a note's colour is on a canvas, near the note's lower left corner. */
export function canvasHasFill(canvas, box, fill) {
  const { left, top, width } = canvas.getBoundingClientRect()
  const ratio = canvas.width / width
  const x = Math.round((box.x - left + box.width * 0.07) * ratio)
  const y = Math.round((box.y - top + box.height * 0.93) * ratio) - 1
  const pixel = canvas.getContext('2d').getImageData(x, y, 1, 1).data
  const wanted = [1, 3, 5].map(at => Number.parseInt(fill.slice(at, at + 2), 16))
  return pixel[3] > 200 && wanted.every((value, i) => Math.abs(value - pixel[i]) < 48)
}

/** The first, the middle and the last of the notes in view: cheap to look at in every frame. */
export const probes = notes => [notes[0], notes[notes.length >> 1], notes[notes.length - 1]]
