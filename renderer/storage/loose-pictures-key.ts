/** Under which fact the pictures are noted down that versions needed which are gone. */
export const loosePicturesKey = 'loosePictures'
