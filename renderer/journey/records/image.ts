import * as v from 'valibot'
import type { ImageId } from '../ids.ts'
import { idField, nameField } from './fields.ts'

/**
 * A picture that cards and personas point to. The record says what it is; its bytes are an asset, stored once
 * and found by the SHA-256 of the bytes, so that history never holds a picture twice.
 */
export const imageSchema = v.object({
  id: idField('image'),
  type: v.literal('image'),
  name: nameField,
  mime: v.picklist(['image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  /** Size of the picture in its own pixels. */
  width: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  /** SHA-256 of the bytes as 64 lower-case hex digits: the key of the asset. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  alt: nameField,
})

export type Image = Readonly<v.InferOutput<typeof imageSchema>>

/** A picture without a name. */
export function imageDefaults(id: ImageId, asset: Pick<Image, 'mime' | 'width' | 'height' | 'hash'>): Image {
  return { id, type: 'image', name: '', alt: '', ...asset }
}
