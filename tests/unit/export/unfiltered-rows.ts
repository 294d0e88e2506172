/** The bytes of rows that PNG's filter "Up" was put on, without the rows' own numbers. */
export function unfilteredRows(filtered: Uint8Array, width: number, channels: 3 | 4): Uint8Array {
  const stride = width * channels
  const height = filtered.length / (stride + 1)
  const rows = new Uint8Array(height * stride)
  for (let row = 0; row < height; row++) {
    if (filtered[row * (stride + 1)] !== 2) throw new Error('another filter')
    for (let i = 0; i < stride; i++)
      rows[row * stride + i] =
        (filtered[row * (stride + 1) + 1 + i] ?? 0) + (row === 0 ? 0 : (rows[(row - 1) * stride + i] ?? 0))
  }
  return rows
}
