/** How documents name the files of a GridFS bucket: `gridfs://BUCKET/ID`. */
export interface StoredFiles {
  address(fileId: string): string;
  /** The file that an address names; undefined for any other address: nothing is ever fetched from a network. */
  idOf(address: string | undefined): string | undefined;
}

/** The addresses of one bucket's files: how one is written into a document, and read again. */
export function storedFiles(bucket: 'photos' | 'records' | 'attachments'): StoredFiles {
  const beginning = `gridfs://${bucket}/`;
  return {
    address: (fileId) => beginning + fileId,
    idOf(address = '') {
      const fileId = address.slice(beginning.length);
      return address.startsWith(beginning) && /^[0-9a-f]{24}$/.test(fileId) ? fileId : undefined;
    },
  };
}
