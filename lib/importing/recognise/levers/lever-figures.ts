import type { TextDocument } from '@/lib/importing/document';
import { recogniseFacts } from '../facts/recognise-facts';
import type { RecognisedFigure, RecognisedLever } from '../model';

/** The quantities that a lever states by itself: those of its examples are told with them. */
export function leverFigures(
  document: TextDocument,
  { title, from, to, stake, actions, further }: Omit<RecognisedLever, 'figures'>,
): RecognisedFigure[] {
  const passages = [...(stake ? [stake] : []), ...actions, ...further];
  return recogniseFacts(document, {
    title,
    form: 'short',
    from,
    to,
    page: null,
    titleRanges: [],
    introduction: null,
    place: null,
    sections: [],
    boxes: passages.map((passage) => ({ ...passage, heading: null, reason: '' })),
    contactRanges: [],
    warnings: [],
  }).figures;
}
