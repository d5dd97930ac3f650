import { PHOTO_PIXELS, photoJpeg } from '#shared/domain/photo.ts';
import { drawPart } from './draw-picture.ts';
import { toBase64 } from './to-base64.ts';
import { PictureUnreadable, withPicture } from './with-picture.ts';

const QUALITIES = [0.88, 0.7, 0.5];

/** The largest square in the middle of a picture, of the size in which photos are kept. */
function middleSquare(picture: ImageBitmap): OffscreenCanvas {
  const side = Math.min(picture.width, picture.height);
  const left = (picture.width - side) / 2;
  const top = (picture.height - side) / 2;
  const part = { left, top, width: side, height: side };
  return drawPart(picture, part, { width: PHOTO_PIXELS, height: PHOTO_PIXELS });
}

/**
 * Turns a picture that was chosen or pasted into a photo as it is kept: a JPEG in Base64. The picture itself never leaves
 * the window.
 * @throws PictureUnreadable
 */
export function readPicture(file: Blob): Promise<string> {
  return withPicture(file, async (picture) => {
    const square = middleSquare(picture);
    for (const quality of QUALITIES) {
      const jpeg = await square.convertToBlob({ type: 'image/jpeg', quality });
      const photo = photoJpeg().safeParse(await toBase64(jpeg));
      if (photo.success) return photo.data;
    }
    throw new PictureUnreadable();
  });
}
