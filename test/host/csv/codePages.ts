/** Writes text in a one-byte code page, which TextEncoder does not know: the reverse of what TextDecoder reads. */
export function inCodePage(text: string, codePage: 'windows-1251' | 'windows-1257'): Uint8Array {
  const decoder = new TextDecoder(codePage);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`${letter} is not in ${codePage}`);
    return byte;
  });
}
