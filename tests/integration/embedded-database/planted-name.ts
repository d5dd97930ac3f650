/** The ways a name could stand in a file, each with a word for it. */
export function traces(name: string): [how: string, bytes: Buffer][] {
  const utf8 = Buffer.from(name);
  const hex = utf8.toString('hex');
  return [
    ['UTF-8', utf8],
    ['UTF-8, decomposed', Buffer.from(name.normalize('NFD'))],
    ['UTF-16, little end first', Buffer.from(name, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(name, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(name, 'latin1')],
    ...[0, 1, 2].map((offset): [string, Buffer] => [`base64 at ${offset}`, base64At(utf8, offset)]),
    ['hexadecimal', Buffer.from(hex)],
    ['hexadecimal, upper case', Buffer.from(hex.toUpperCase())],
    ['percent', Buffer.from(encodeURIComponent(name))],
    ['reversed', Buffer.from([...name].reverse().join(''))],
  ];
}

/** Base64 of text that has other bytes before and behind it: what of it does not depend on them. */
function base64At(bytes: Buffer, offset: number): Buffer {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  return Buffer.from(encoded.slice(offset === 0 ? 0 : offset + 1, -4));
}

/** The ways in which a name stands in some bytes; empty when there is no trace of it. */
export function tracesIn(bytes: Buffer, name: string): string[] {
  return traces(name).flatMap(([how, trace]) => (bytes.includes(trace) ? [how] : []));
}
