declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string)
    nextBreak(): { readonly position: number; readonly required?: boolean } | null
  }
  // biome-ignore lint/style/noDefaultExport: the package is made that way
  export default LineBreaker
}
