/** Any 2D canvas that a scene can be drawn on. */
export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A picture ready to be drawn, its `width` and `height` in its own pixels. */
export type Picture = ImageBitmap | HTMLImageElement | HTMLCanvasElement | OffscreenCanvas

/**
 * Where pictures come from, by the SHA-256 of their bytes. Null while a picture is not at hand: a quiet frame is
 * drawn in its place.
 */
export type ImageSource = (hash: string) => Picture | null

/** For places that show no pictures. */
export const noImages: ImageSource = () => null
