/** Opens the zip of a workbook, or says in one error why it is none. */
import { strFromU8, unzipSync } from 'fflate';
import { BadInput } from '../badInput';
import { OfficePackage } from './officePackage';

// What a workbook may hold when unpacked; one part must also fit into a JavaScript string.
const MEGABYTE = 1024 * 1024;
const TOTAL_LIMIT = 1024;
const PART_LIMIT = 480;

/** @throws BadInput */
export function openPackage(bytes: Uint8Array, fileName: string): OfficePackage {
  if (bytes.length === 0) throw new BadInput('empty-file', fileName);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw oleInput(bytes, fileName);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new BadInput('unknown-type', fileName, { type: 'pdf' });
  if (!startsWith(bytes, [0x50, 0x4b])) throw new BadInput('not-a-workbook', fileName);
  const parts = unzip(bytes, fileName);
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels')) throw notOffice(parts, fileName);
  return new OfficePackage(parts);
}

function unzip(bytes: Uint8Array, fileName: string): Map<string, Uint8Array> {
  let total = 0;
  const check = (size: number, limit: number): void => {
    const megabytes = Math.ceil(size / MEGABYTE);
    if (megabytes > limit) throw new BadInput('too-large', fileName, { megabytes, limit });
  };
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        total += file.originalSize;
        check(total, TOTAL_LIMIT);
        check(file.originalSize, PART_LIMIT);
        return !file.name.endsWith('/');
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [name.replaceAll('\\', '/'), content]));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput('damaged', fileName);
  }
}

function notOffice(parts: ReadonlyMap<string, Uint8Array>, fileName: string): BadInput {
  const kind = parts.get('mimetype');
  if (kind && strFromU8(kind).includes('opendocument')) return new BadInput('unknown-type', fileName, { type: 'ods' });
  return new BadInput('not-a-workbook', fileName);
}

// An OLE compound file: the names in its directory, which are UTF-16, tell what it is.
function oleInput(bytes: Uint8Array, fileName: string): BadInput {
  if (hasName(bytes, 'EncryptedPackage')) return new BadInput('encrypted', fileName);
  if (hasName(bytes, 'Workbook') || hasName(bytes, 'Book')) return new BadInput('old-format', fileName);
  return new BadInput('not-a-workbook', fileName);
}

// A directory entry is 128 bytes on a 128-byte boundary: 64 bytes of name, then the name's length with its final zero.
function hasName(bytes: Uint8Array, name: string): boolean {
  const length = (name.length + 1) * 2;
  for (let entry = 512; entry + 128 <= bytes.length; entry += 128) {
    if (bytes[entry + 64] !== length || bytes[entry + 65] !== 0) continue;
    let same = true;
    for (let i = 0; i < name.length && same; i++) {
      same = bytes[entry + i * 2] === name.charCodeAt(i) && bytes[entry + i * 2 + 1] === 0;
    }
    if (same) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}
