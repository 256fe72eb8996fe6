import { fold } from '@/lib/text/fold';

/** What a drop cap leaves: « DDES FREINS », « D ES FREINS ». */
const DOUBLED = /^(\p{Lu})\1(?=\p{Lu})/u;
const APART = /^([B-Z]) (?=\p{Lu}{2})/u;

/** A heading as printed without what its layout did to it: the drop cap undone, no colon at its end. */
export function mendHeading(text: string): string {
  return text
    .replace(DOUBLED, '$1')
    .replace(APART, '$1')
    .replace(/\s*:\s*$/, '')
    .trim();
}

/** A heading as wordings are compared with it. */
export function foldHeading(text: string): string {
  return fold(mendHeading(text));
}
