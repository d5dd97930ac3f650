/** Loads the parts of the font that some texts need: before that they cannot be measured. */
export async function loadLetters(texts: string): Promise<void> {
  const letters = [...new Set(texts)].join('');
  await document.fonts.load('12px "Inter Variable"', letters);
}
