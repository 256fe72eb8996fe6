import type { FileNature } from './reading-fault';

const SIGNATURES: [nature: FileNature, bytes: number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
];

/** Names of entries by which a ZIP is known to be a document: they stand in clear in its first bytes. */
const IN_ZIP: [nature: FileNature, entry: string][] = [
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
];

/** What the first bytes of a file say that it is; null for plain text and for what is not known. */
export function fileNature(bytes: Uint8Array): FileNature | null {
  const nature = SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
  if (nature === 'zip') {
    const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
    return IN_ZIP.find(([, entry]) => head.includes(entry))?.[0] ?? 'zip';
  }
  return nature;
}

/** Readers of PDF accept some bytes before the header, and files made by hand have them. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-');
}
