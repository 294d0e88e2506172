/** The picture at most `width` pixels wide, at least one. The whole one is let go when it is made smaller. */
export async function narrowed(whole: ImageBitmap, width: number): Promise<ImageBitmap> {
  const resizeWidth = Math.max(1, Math.ceil(width))
  if (whole.width <= resizeWidth) return whole
  try {
    return await createImageBitmap(whole, { resizeWidth, resizeQuality: 'high' })
  } finally {
    whole.close()
  }
}
