/**
 * Text from the bytes of a file whose encoding nobody tells: UTF-8, UTF-16 with its mark, or the one-byte code pages of the
 * Baltics (Windows-1257) and of Russian (Windows-1251).
 */

/** The encodings that are told apart. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1257';

export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = markedEncoding(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const codePage = looksCyrillic(bytes) ? 'windows-1251' : 'windows-1257';
    return { text: new TextDecoder(codePage).decode(bytes), encoding: codePage };
  }
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * A Russian word is made of high bytes alone, while a Baltic word has them among Latin letters. So each word of the file with
 * a high letter votes; a single high letter standing alone says nothing.
 */
function looksCyrillic(bytes: Uint8Array): boolean {
  let cyrillic = 0;
  let baltic = 0;
  let high = 0;
  let latin = 0;
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (isHighLetter(byte)) high++;
    else if (isLatin(byte)) latin++;
    else {
      if (high > 0 && latin > 0) baltic++;
      else if (high > 1) cyrillic++;
      high = 0;
      latin = 0;
    }
  }
  return cyrillic > baltic;
}

// Letters start at 0xC0 in both code pages; 0xA8 and 0xB8 are the Russian letter yo in Windows-1251.
function isHighLetter(byte: number): boolean {
  return byte >= 0xc0 || byte === 0xa8 || byte === 0xb8;
}

function isLatin(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}
