import { type FoundLink, levelOf } from '@/lib/links/model';
import { sentenceOf, VERDICT_WORDS } from '@/lib/links/verdict-words';
import { OutgoingLink } from './outgoing-link';

const LEVEL_CLASSES = {
  error: 'border-warn bg-warn-ground font-semibold text-warn',
  warning: 'border-rule-strong text-ink',
  none: 'border-rule-strong text-ink-soft',
};

/** A link, what was found at its end and what to do about it. */
export function Finding({ link }: { link: FoundLink }) {
  const { url, verdict, movedTo } = link;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <span
          className={`rounded-sm border px-1.5 py-px text-[0.82rem] leading-snug ${LEVEL_CLASSES[levelOf(link)]}`}
        >
          {VERDICT_WORDS[verdict].label}
        </span>
        <OutgoingLink url={url} />
      </p>
      <p className="mt-1 max-w-[72ch]">{sentenceOf(link)}</p>
      {movedTo && (
        <p className="mt-1">
          {'Nouvelle adresse\u00a0: '}
          <OutgoingLink url={movedTo} />
        </p>
      )}
    </>
  );
}
