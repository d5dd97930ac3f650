/** A picture that cannot be read, is no picture, or is too large for anything to be done with it. */
export class PictureUnreadable extends Error {
  override readonly name = 'PictureUnreadable';
}

const LARGEST_FILE = 30 * 1024 * 1024;

/**
 * Opens a picture that was chosen or pasted, for as long as the work with it takes.
 * @throws PictureUnreadable
 */
export async function withPicture<T>(file: Blob, work: (picture: ImageBitmap) => Promise<T>): Promise<T> {
  if (file.size > LARGEST_FILE) throw new PictureUnreadable();
  const picture = await createImageBitmap(file).catch(() => {
    throw new PictureUnreadable();
  });
  try {
    return await work(picture);
  } finally {
    picture.close();
  }
}
