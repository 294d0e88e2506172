// What the browser itself charges for the same input, with no whiteboard at all.

/**
 * A page with one canvas. `blit` paints the board into a bitmap beforehand and draws that once for every input;
 * `empty` only clears the canvas.
 * @param {'blit' | 'empty'} mode
 */
export function limit(mode) {
  let view = { x: 0, y: 0, zoom: 1 }
  let notes = []
  let canvas
  let ctx
  let bitmap
  let painted = 1
  let asked = 0

  const place = ({ x, y, w, h }) => ({
    x: x * view.zoom + view.x,
    y: y * view.zoom + view.y,
    width: w * view.zoom,
    height: h * view.zoom,
  })

  function paintBitmap() {
    if (mode === 'empty') return
    bitmap = document.createElement('canvas')
    bitmap.width = innerWidth * 2
    bitmap.height = innerHeight * 2
    painted = view.zoom
    const pen = bitmap.getContext('2d')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, bitmap.width, bitmap.height)
    pen.scale(view.zoom, view.zoom)
    pen.font = '14px Arial'
    for (const { x, y, w, h, fill, text } of notes) {
      pen.fillStyle = fill
      pen.fillRect(x, y, w, h)
      pen.fillStyle = '#1e1e1e'
      for (let line = 0; line < 3; line++)
        pen.fillText(text.slice(line * 20, line * 20 + 20), x + 8, y + 30 + line * 17)
    }
    // Makes the browser paint now, not with the first input.
    pen.getImageData(0, 0, 1, 1)
  }

  const within = (value, length) => ((value % length) + length) % length

  function draw() {
    asked = 0
    ctx.clearRect(0, 0, canvas.width, canvas.height)
    if (mode === 'empty') {
      ctx.fillStyle = '#888'
      ctx.fillRect(within(view.x, 1_000), 10, 20, 20)
      return
    }
    const grown = view.zoom / painted
    const left = -within(-view.x, innerWidth)
    const top = -within(-view.y, innerHeight)
    ctx.drawImage(bitmap, Math.round(left), Math.round(top), bitmap.width * grown, bitmap.height * grown)
  }

  function onWheel(event) {
    event.preventDefault()
    if (event.ctrlKey) {
      const zoom = Math.min(8, Math.max(0.05, view.zoom * Math.exp(-event.deltaY / 100)))
      const grown = zoom / view.zoom
      view = {
        x: event.clientX - (event.clientX - view.x) * grown,
        y: event.clientY - (event.clientY - view.y) * grown,
        zoom,
      }
    } else view = { ...view, x: view.x - event.deltaX, y: view.y - event.deltaY }
    if (asked === 0) asked = requestAnimationFrame(draw)
  }

  const look = next => {
    view = next
    paintBitmap()
    draw()
  }

  return {
    can: ['open', 'pan', 'zoom'],
    async mount(host) {
      canvas = document.createElement('canvas')
      canvas.width = innerWidth
      canvas.height = innerHeight
      canvas.style.cssText = 'position: fixed; inset: 0'
      host.append(canvas)
      ctx = canvas.getContext('2d')
      addEventListener('wheel', onWheel, { passive: false })
    },
    prepare: board => JSON.stringify(board.notes),
    load(text) {
      notes = JSON.parse(text)
      look({ x: 0, y: 0, zoom: 1 })
    },
    setView: ({ x, y, zoom }) => look({ x: x * zoom, y: y * zoom, zoom }),
    noteBox: id => place(notes[Number(id.slice(1))]),
    painted: () => true,
    count: () => notes.length,
    noteText: () => '',
  }
}
