import type { LineRange } from '@/lib/importing/document';
import type { RecognisedSheet } from '../model';

/** A sheet before its facts are read: where everything stands, and the lines of its contact block. */
export type SheetStructure = Omit<RecognisedSheet, 'figures' | 'amounts' | 'funding' | 'contact'> & {
  contactRanges: LineRange[];
};
