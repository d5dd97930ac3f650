/** A file that is no picture. */
class LogoUnreadable extends Error {
  override readonly name = 'LogoUnreadable';
}

const LARGEST_FILE = 30 * 1024 * 1024;
/** Enough for the width of a logo on paper at 300 dots an inch. */
const MOST_PIXELS = { width: 720, height: 300 };
const WHITE = '#fff';
const JPEG_QUALITY = 0.9;

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Turns a picture that was chosen into a logo as it is kept, in Base64: no larger than paper needs it, a PNG where that is small
 * enough, since it keeps sharp edges, and a JPEG otherwise.
 * @param mostBytes of the picture, not of its Base64
 * @throws LogoUnreadable
 */
export async function readLogo(file: Blob, mostBytes: number): Promise<string> {
  if (file.size > LARGEST_FILE) throw new LogoUnreadable();
  const picture = await createImageBitmap(file).catch(() => {
    throw new LogoUnreadable();
  });
  const scale = Math.min(1, MOST_PIXELS.width / picture.width, MOST_PIXELS.height / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new LogoUnreadable();
  // Paper is white, and what is transparent would become black in a JPEG.
  context.fillStyle = WHITE;
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const png = await canvas.convertToBlob({ type: 'image/png' });
  if (png.size <= mostBytes) return toBase64(png);
  return toBase64(await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY }));
}
