import { drawWithin } from '../../../components/photo/draw-picture.ts';
import { toBase64 } from '../../../components/photo/to-base64.ts';
import { withPicture } from '../../../components/photo/with-picture.ts';

/** Enough for the width of a logo on paper at 300 dots an inch. */
const MOST_PIXELS = { width: 720, height: 300 };
const JPEG_QUALITY = 0.9;

/**
 * Turns a picture that was chosen into a logo as it is kept, in Base64: no larger than paper needs it, a PNG where that is small
 * enough, since it keeps sharp edges, and a JPEG otherwise.
 * @param mostBytes of the picture, not of its Base64
 * @throws PictureUnreadable
 */
export function readLogo(file: Blob, mostBytes: number): Promise<string> {
  return withPicture(file, async (picture) => {
    const logo = drawWithin(picture, MOST_PIXELS);
    const png = await logo.convertToBlob({ type: 'image/png' });
    if (png.size <= mostBytes) return toBase64(png);
    return toBase64(await logo.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY }));
  });
}
