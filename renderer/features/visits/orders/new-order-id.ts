const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** A fresh ObjectId as its 24 digits, made here so that an order can be changed and sent again before it was ever saved. */
export function newOrderId(): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  const seconds = Math.floor(Date.now() / 1000);
  return hex(seconds, 8) + Array.from(random, (byte) => hex(byte, 2)).join('');
}
