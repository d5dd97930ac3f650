import { PictureUnreadable } from './with-picture.ts';

interface Size {
  width: number;
  height: number;
}

/**
 * Draws some of a picture, in pixels of the picture, as large as it is wanted. What is transparent becomes white: paper is, and a
 * JPEG would have it black.
 * @throws PictureUnreadable
 */
export function drawPart(
  picture: ImageBitmap,
  part: Size & { left: number; top: number },
  { width, height }: Size,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new PictureUnreadable();
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, part.left, part.top, part.width, part.height, 0, 0, width, height);
  return canvas;
}

/**
 * Draws a picture whole, on white, as large as it is or smaller, so that it is within these pixels.
 * @throws PictureUnreadable
 */
export function drawWithin(picture: ImageBitmap, most: Size): OffscreenCanvas {
  const { width, height } = picture;
  const scale = Math.min(1, most.width / width, most.height / height);
  const scaled = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return drawPart(
    picture,
    { left: 0, top: 0, width, height },
    { width: scaled(width), height: scaled(height) },
  );
}
