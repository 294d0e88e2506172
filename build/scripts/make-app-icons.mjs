// @ts-check
/**
 * `npm run make:app-icons`: draws the app's icon and that of its files from build/icons/*.svg in every size and container
 * that the systems ask for, beside the drawings, and those of the browser edition. Run after changing one; the results
 * are kept in the repository.
 */
import fs from 'node:fs'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { projectRoot } from './project-root.mjs'

const folder = path.join(projectRoot, 'build/icons')
const webFolder = path.join(projectRoot, 'assets/public/icons')
/** The tile of the drawing. A system that cuts icons to a shape of its own gets it up to the edge. */
const tile = '#0b6b66'

/** From this size on, in pixels, the large drawing is legible. */
const large = 48

/** Kinds of pictures in an .icns file that hold PNG, by size; the second ones are for screens of double density. */
const icnsKinds = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
])

const icoSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256]

/** What Linux themes look for. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]

fs.mkdirSync(path.join(folder, 'linux'), { recursive: true })
for (const name of ['app', 'document']) {
  write(
    `${name}.icns`,
    icns(
      await draw(
        name,
        icnsKinds.map(([, size]) => size),
      ),
    ),
  )
  write(`${name}.ico`, ico(await draw(name, icoSizes)))
}
for (const [size, png] of await draw('app', linuxSizes)) write(`linux/${size}x${size}.png`, png)
for (const [size, png] of await draw('app', [1024])) write(`app-${size}.png`, png)
for (const [size, png] of await draw('document', [256])) write(`document-${size}.png`, png)
fs.mkdirSync(webFolder, { recursive: true })
for (const [size, png] of await draw('app', [192, 512])) write(`icon-${size}.png`, png, webFolder)
for (const [size, png] of await draw('app', [512], tile)) write(`icon-${size}-maskable.png`, png, webFolder)

/**
 * A drawing as PNG, by size in pixels.
 * @param {string} name
 * @param {readonly number[]} sizes
 * @param {string} [ground] nothing unless given
 * @returns {Promise<Map<number, Buffer>>}
 */
async function draw(name, sizes, ground) {
  const pictures = new Map()
  for (const size of new Set(sizes)) {
    const svg = fs.readFileSync(path.join(folder, `${name}${size < large ? '-small' : ''}.svg`), 'utf8')
    const image = await loadImage(Buffer.from(svg.replace('<svg ', `<svg width="${size}" height="${size}" `)))
    const canvas = createCanvas(size, size)
    const ctx = canvas.getContext('2d')
    if (ground) {
      ctx.fillStyle = ground
      ctx.fillRect(0, 0, size, size)
    }
    ctx.drawImage(image, 0, 0, size, size)
    pictures.set(size, await canvas.encode('png'))
  }
  return pictures
}

/**
 * Apple's container: a head, then each picture behind its kind and length.
 * @param {ReadonlyMap<number, Buffer>} pictures
 */
function icns(pictures) {
  const parts = icnsKinds.map(([kind, size]) => {
    const png = pictures.get(size) ?? Buffer.alloc(0)
    return Buffer.concat([Buffer.from(kind), uint32(png.length + 8), png])
  })
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from('icns'), uint32(body.length + 8), body])
}

/**
 * Windows' container: a head, a table of sixteen bytes for each picture, and the pictures.
 * @param {ReadonlyMap<number, Buffer>} pictures
 */
function ico(pictures) {
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.size, 4)
  let offset = head.length + 16 * pictures.size
  const rows = [...pictures].map(([size, png]) => {
    const row = Buffer.alloc(16)
    // 256 is written as 0.
    row[0] = size % 256
    row[1] = size % 256
    row.writeUInt16LE(1, 4)
    row.writeUInt16LE(32, 6)
    row.writeUInt32LE(png.length, 8)
    row.writeUInt32LE(offset, 12)
    offset += png.length
    return row
  })
  return Buffer.concat([head, ...rows, ...pictures.values()])
}

/** @param {number} value */
function uint32(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/**
 * @param {string} name
 * @param {Buffer} bytes
 * @param {string} [into]
 */
function write(name, bytes, into = folder) {
  fs.writeFileSync(path.join(into, name), bytes)
}
