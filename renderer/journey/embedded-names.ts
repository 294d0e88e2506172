/** How pictures name the map that they carry, for those who write it and those who read it back. */

/** The keyword of the text in a PNG that is the map's `.jejak` file. */
export const pngMapKeyword = 'jejak'

/**
 * The XML namespace of the element `map` in an SVG's metadata. Its text is the map's `.jejak` file in base64. A name
 * only: nothing is ever fetched from it.
 */
export const svgMapNamespace = 'urn:jejak:map'
