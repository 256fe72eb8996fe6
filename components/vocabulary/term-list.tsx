import Link from 'next/link';
import { hueOf } from '@/components/initiative/sector-tag';
import { Pictogram } from '@/components/ui/pictogram';
import {
  type TermLine,
  type Uses,
  VOCABULARIES,
  type VocabularyName,
} from '@/lib/publishing/vocabulary/model';
import { MoveButtons } from './move-buttons';
import { UsesLinks } from './uses-links';

/** The terms of a list, each leading to its page, with what uses it. `move`: for whoever may change their order. */
export function TermList({
  name,
  terms,
  move,
}: {
  name: VocabularyName;
  terms: (TermLine & { uses: Uses })[];
  move: ((form: FormData) => Promise<void>) | null;
}) {
  const { segment } = VOCABULARIES[name];
  return (
    <ul className="mt-5 max-w-[64rem] divide-y divide-rule border-y border-rule">
      {terms.map(({ id, version, label, detail, look, uses }, index) => (
        <li
          key={id}
          className="grid items-center gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_14rem_auto]"
        >
          <div className="min-w-0 break-words">
            <Link href={`/admin/vocabulaire/${segment}/${encodeURIComponent(id)}`} className="font-semibold">
              {label}
            </Link>
            {detail && <span className="block text-[0.92rem] text-ink-soft">{detail}</span>}
            {look && (
              <span style={hueOf(look)} className="sector ml-2 inline-flex rounded-full p-1.5 align-middle">
                <Pictogram name={look.icon} size={16} />
              </span>
            )}
          </div>
          <p className="text-[0.92rem]">
            <UsesLinks name={name} id={id} label={label} uses={uses} />
          </p>
          {move && (
            <MoveButtons
              action={move}
              label={label}
              fields={{ liste: name, terme: id, version }}
              isFirst={index === 0}
              isLast={index === terms.length - 1}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
