import { MAX_THUMBNAIL_BYTES, THUMBNAIL_PIXELS } from '#shared/domain/attachment-kind.ts';
import { drawWithin } from '../../../components/photo/draw-picture.ts';
import { PictureUnreadable, withPicture } from '../../../components/photo/with-picture.ts';

const MOST_PIXELS = { width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS };
const QUALITIES = [0.8, 0.6, 0.4, 0.2];

async function smallJpeg(picture: ImageBitmap): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const small = drawWithin(picture, MOST_PIXELS);
  for (const quality of QUALITIES) {
    const jpeg = await small.convertToBlob({ type: 'image/jpeg', quality });
    if (jpeg.size <= MAX_THUMBNAIL_BYTES) return new Uint8Array(await jpeg.arrayBuffer());
  }
  return undefined;
}

/** A small JPEG of a picture; undefined where the file is none that can be drawn. */
export async function makeThumbnail(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await withPicture(file, smallJpeg);
  } catch (error) {
    if (error instanceof PictureUnreadable) return undefined;
    throw error;
  }
}
