import Link from 'next/link';
import type { ItemSummary } from '@/lib/importing/queries/model';
import { linesWords } from '@/lib/importing/review/passage-words';
import { countOf, formatDate, withFrenchSpaces } from '@/lib/text/french';
import { itemPath } from './paths';
import { ITEM_KIND_LABELS, ITEM_STATE_LABELS, ITEM_STATUS_LABELS, warningWords } from './words';

/** What a document proposes, in its order. On a narrow screen each proposal is a block. */
export function ItemTable({ importId, items }: { importId: number; items: ItemSummary[] }) {
  const cell = 'block py-0.5 md:table-cell md:py-2.5 md:pr-5';
  return (
    <table className="mt-4 block w-full text-[0.94rem] md:table">
      <caption className="sr-only">Ce que le document propose</caption>
      <thead className="hidden border-b-2 border-ink text-left text-[0.88rem] md:table-header-group">
        <tr>
          {['Proposition', 'Où', 'Au catalogue', 'Relecture'].map((title) => (
            <th key={title} scope="col" className="pr-5 pb-1 font-semibold">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {items.map((item) => (
          <tr key={item.id} className="block border-b border-rule py-2.5 align-top md:table-row md:py-0">
            <th scope="row" className={`${cell} text-left md:min-w-[16rem]`}>
              <Link href={itemPath(importId, item.position)} prefetch={false}>
                {withFrenchSpaces(item.title)}
              </Link>
              <span className="block text-[0.88rem] font-normal text-ink-soft">
                {ITEM_KIND_LABELS[item.kind]}
                {item.warningCount > 0 && (
                  <>
                    , <span className="text-warn">{warningWords(item.warningCount)}</span>
                  </>
                )}
              </span>
            </th>
            <td className={`${cell} tabular-nums md:whitespace-nowrap`}>
              {item.page !== null && (
                <span className="md:block">
                  p.&nbsp;{item.page}
                  <span className="md:hidden">, </span>
                </span>
              )}
              <span className="text-ink-soft md:block md:text-[0.88rem]">{linesWords(item)}</span>
            </td>
            <td className={cell}>{ITEM_STATUS_LABELS[item.status]}</td>
            <td className={cell}>
              <ReviewState item={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReviewState({ item: { state, undecided, status, decidedBy, decidedAt } }: { item: ItemSummary }) {
  if (state === 'waiting')
    return (
      <>
        <strong>{ITEM_STATE_LABELS.waiting}</strong>
        {undecided > 0 && status !== 'new' && (
          <span className="block text-[0.88rem] text-ink-soft">{countOf(undecided, 'champ')} à décider</span>
        )}
      </>
    );
  return (
    <>
      {ITEM_STATE_LABELS[state]}
      <span className="block text-[0.88rem] text-ink-soft">
        {decidedBy ? `par ${decidedBy}` : 'par l’import, sans relecture'}
        {decidedAt && `, le ${formatDate(decidedAt)}`}
      </span>
    </>
  );
}
