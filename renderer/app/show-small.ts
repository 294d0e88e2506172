/** Fills a canvas of the page with a small picture, from the top left; what does not fit at the right or below is left out. */
export function showSmall(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  if (!canvas.isConnected) return
  const width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio))
  const height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio))
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const ctx = canvas.getContext('2d')
  if (!ctx) return
  const scale = Math.max(width / bitmap.width, height / bitmap.height)
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(bitmap, 0, 0, bitmap.width * scale, bitmap.height * scale)
}
