import { ObjectId } from 'mongodb';

/** A fresh ObjectId as its 24 hexadecimal digits. */
export function newId(): string {
  return new ObjectId().toHexString();
}
