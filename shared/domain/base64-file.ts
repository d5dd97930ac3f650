/** How the first bytes of a picture look in Base64: the three that every JPEG begins with, FF D8 FF, and the eight of a PNG. */
export const base64Start = { 'image/png': 'iVBORw0KGgo', 'image/jpeg': '/9j/' } as const;

/** How many bytes a text in Base64 holds. */
export function bytesOfBase64(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}
