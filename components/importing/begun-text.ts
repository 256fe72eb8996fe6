import { type LocalCopy, localCopies } from '@/components/edition-form/local-copy';
import type { FormFields } from '@/lib/publishing/form/form-fields';

/** Texts begun in a field of a proposal, with the state that the field was in: {@link fieldState}. */
export const begunTexts = localCopies<LocalCopy & { state: string }>({
  prefix: 'catalogue:texte:',
  most: 50,
  longest: 50_000,
});

/** The server has `kept`: this browser forgets its own text if it is that one, and keeps what was typed since. */
export function forgetKept(name: string, kept: FormFields): void {
  const begun = begunTexts.read(name);
  if (begun && Object.entries(kept).every(([cell, texts]) => asKept(begun.fields[cell]) === asKept(texts)))
    begunTexts.drop(name);
}

/** As the server keeps a text: without blanks at its ends, a number whatever the spaces between its digits. */
function asKept(texts: string[] = []): string {
  return texts
    .join('\n')
    .replace(/\r\n?/g, '\n')
    .replace(/(\d)[^\S\n]+(?=\d)/g, '$1')
    .trim();
}
