/** What the build says of the app: from package.json, put in by the bundler. */
declare const __JEJAK__: {
  readonly version: string
  /** Where newer versions are; null where nobody has said. */
  readonly address: string | null
}
