import { Notice } from '@/components/ui/notice';
import { vocabularySentence } from './vocabulary-sentences';

const REFUSED = ['gone', 'stale', 'atTheEnd'] as const;

/** What `?refus=KEY` says, when a button of a list led back to it without anything being done; nothing for an unknown key. */
export function RefusedNotice({ refused }: { refused: string | string[] | undefined }) {
  const type = REFUSED.find((known) => known === refused);
  if (!type) return null;
  return <Notice title="Rien n’a été changé">{vocabularySentence({ type })}</Notice>;
}
