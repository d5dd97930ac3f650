import { PHOTO_PIXELS, photoJpeg } from '#shared/domain/photo.ts';

/** A picture that cannot be read, is no picture, or is too large for anything to be done with it. */
export class PictureUnreadable extends Error {
  override readonly name = 'PictureUnreadable';
}

const LARGEST_FILE = 30 * 1024 * 1024;
const QUALITIES = [0.88, 0.7, 0.5];

/** The largest square in the middle of a picture, as a JPEG of the size in which photos are kept. */
async function squareJpeg(picture: ImageBitmap, quality: number): Promise<Blob> {
  const side = Math.min(picture.width, picture.height);
  const canvas = new OffscreenCanvas(PHOTO_PIXELS, PHOTO_PIXELS);
  const context = canvas.getContext('2d');
  if (!context) throw new PictureUnreadable();
  // What is transparent would become black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, PHOTO_PIXELS, PHOTO_PIXELS);
  context.imageSmoothingQuality = 'high';
  const left = (picture.width - side) / 2;
  const top = (picture.height - side) / 2;
  context.drawImage(picture, left, top, side, side, 0, 0, PHOTO_PIXELS, PHOTO_PIXELS);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Turns a picture that was chosen or pasted into a photo as it is kept: a JPEG in Base64. The picture itself never leaves
 * the window.
 * @throws PictureUnreadable
 */
export async function readPicture(file: Blob): Promise<string> {
  if (file.size > LARGEST_FILE) throw new PictureUnreadable();
  const picture = await createImageBitmap(file).catch(() => {
    throw new PictureUnreadable();
  });
  try {
    for (const quality of QUALITIES) {
      const photo = photoJpeg().safeParse(await toBase64(await squareJpeg(picture, quality)));
      if (photo.success) return photo.data;
    }
    throw new PictureUnreadable();
  } finally {
    picture.close();
  }
}
