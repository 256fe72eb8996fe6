/** What a file is by its first bytes, when it is none that can be read. */
export type FileNature =
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'xlsx'
  | 'pptx'
  | 'zip'
  | 'doc'
  | 'rtf'
  | 'image'
  | 'archive'
  | 'program';

/** Why a file gives no document: something that a person can mend, or must be told. `reading-sentences.ts` says it. */
export type ReadingFault =
  | { kind: 'missing' }
  | { kind: 'folder' }
  | { kind: 'not-a-file' }
  | { kind: 'unreadable'; code: string }
  | { kind: 'unsupported'; extension: string }
  | { kind: 'empty' }
  | { kind: 'too-large'; bytes: number; limit: number }
  | { kind: 'other-format'; found: FileNature }
  | { kind: 'not-a-pdf' }
  | { kind: 'binary'; line: number }
  | { kind: 'utf-16' }
  | { kind: 'not-utf-8'; line: number; column: number; byte: number }
  | { kind: 'too-many-lines'; lines: number; limit: number }
  | { kind: 'line-too-long'; line: number; length: number; limit: number }
  | { kind: 'encrypted' }
  | { kind: 'scanned'; pages: number; letters: number }
  | { kind: 'damaged' }
  | { kind: 'too-many-pages'; pages: number; limit: number }
  | { kind: 'no-such-page'; page: number; pages: number }
  | { kind: 'too-slow'; seconds: number }
  | { kind: 'too-heavy'; megabytes: number }
  | { kind: 'busy' }
  /** `detail` is for the log: it is in English and may quote the file. */
  | { kind: 'crashed'; detail: string };
