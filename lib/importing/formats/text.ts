import type { DocumentWarning, TextDocument } from '@/lib/importing/document';
import { err, ok, type Result } from '@/lib/result';
import { countOf, quoted } from '@/lib/text/french';
import { cleanLine, doubtOfLine } from './clean-line';
import { decodeText } from './decode-text';
import { fileNature } from './file-nature';
import { LIMITS } from './limits';
import type { ReadingFault } from './reading-fault';

type ReadText = Pick<TextDocument, 'lines' | 'images' | 'warnings'>;

/** The lines of a text file: line N of the document is line N of the file, whatever ends its lines. */
export function readText(bytes: Uint8Array): Result<ReadText, ReadingFault> {
  const nature = fileNature(bytes);
  if (nature) return err({ kind: 'other-format', found: nature });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.value.trim() === '') return err({ kind: 'empty' });

  const texts = decoded.value.split(/\r\n|\r|\n/);
  if (texts.at(-1) === '') texts.pop();
  if (texts.length > LIMITS.lines)
    return err({ kind: 'too-many-lines', lines: texts.length, limit: LIMITS.lines });
  const long = texts.findIndex((text) => text.length > LIMITS.lineLength);
  if (long >= 0) {
    const length = texts[long]?.length ?? 0;
    return err({ kind: 'line-too-long', line: long + 1, length, limit: LIMITS.lineLength });
  }
  return ok({
    lines: texts.map((text) => ({ text: cleanLine(text), page: null, furniture: false })),
    images: [],
    warnings: warnOfDoubts(texts),
  });
}

const DOUBTS = {
  replacement: (lines: string) =>
    `${lines} ${quoted('\ufffd')} : un caractère a été perdu avant l’import. Comparez avec la publication.`,
  control: (lines: string) =>
    `${lines} un caractère de commande, remplacé par une espace : un mot est peut-être coupé.`,
};

/** One warning for each kind of doubt, at the first line that gives it: a spoilt file would give thousands. */
export function warnOfDoubts(texts: string[]): DocumentWarning[] {
  const doubts = texts.map(doubtOfLine);
  return (['replacement', 'control'] as const).flatMap((doubt) => {
    const count = doubts.filter((each) => each === doubt).length;
    if (count === 0) return [];
    const verb = count < 2 ? 'contient' : 'contiennent';
    return [
      { line: doubts.indexOf(doubt) + 1, message: DOUBTS[doubt](`${countOf(count, 'ligne')} ${verb}`) },
    ];
  });
}
