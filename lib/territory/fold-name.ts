import { fold } from '@/lib/text/fold';

const ABBREVIATIONS: Record<string, string> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/**
 * A place name as it is compared, stored in `foldedName` and applied to what is typed: folded, with « St » and « Ste »
 * written out, as only one of the two spellings is in any list.
 */
export function foldName(name: string): string {
  return fold(name)
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ');
}
