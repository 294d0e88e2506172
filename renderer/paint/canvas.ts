/** Any 2D canvas that a scene can be drawn on. */
export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A picture ready to be drawn, its `width` and `height` in its own pixels. */
export type Picture = ImageBitmap | HTMLImageElement | HTMLCanvasElement | OffscreenCanvas

/**
 * Where pictures come from, by the SHA-256 of their bytes. `width` is how wide it will be drawn, in pixels of the
 * canvas: a picture of about that size is enough. Null while it is not at hand, 'lost' when it can't be had: a quiet
 * frame is drawn in its place.
 */
export type ImageSource = (hash: string, width: number) => Picture | 'lost' | null

/** For places that show no pictures. */
export const noImages: ImageSource = () => null
