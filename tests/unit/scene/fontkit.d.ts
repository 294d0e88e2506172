declare module 'fontkit' {
  /** What the tests ask of a font file. */
  interface Face {
    readonly characterSet: readonly number[]
    glyphForCodePoint(code: number): { readonly advanceWidth: number }
  }
  export function create(bytes: Uint8Array): Face
}
