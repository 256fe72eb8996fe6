import { type Meanings, soughtAmong, type Term, toAllTerms } from '@/lib/search/typed/terms';

/** What a typed text is searched by, as long as no title says the words that frame it. */
export function toTerms(text: string, meanings?: Meanings): Term[] {
  return soughtAmong(toAllTerms(text, meanings));
}
