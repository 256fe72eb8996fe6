import type { Metadata } from 'next';
import Link from 'next/link';
import { DoneNotice } from '@/components/admin/done-notice';
import { MoveButtons } from '@/components/vocabulary/move-buttons';
import { RefusedNotice } from '@/components/vocabulary/refused-notice';
import { WayBack } from '@/components/vocabulary/way-back';
import { hasRole } from '@/lib/accounts/actor';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { staffPath, stateWords } from '@/lib/publishing/model';
import { listLeverPlaces } from '@/lib/publishing/vocabulary/move-lever';
import { moveLeverAction } from './actions';

export const metadata: Metadata = { title: 'Ordre des leviers' };

type Props = { searchParams: Promise<{ fait?: string; refus?: string }> };

export default async function LeverOrderPage({ searchParams }: Props) {
  const actor = await requireRole('redaction');
  const [{ fait, refus }, levers] = await Promise.all([searchParams, listLeverPlaces(db())]);
  return (
    <>
      <WayBack steps={[]} />
      <h1 className="mt-4 text-4xl">Ordre des leviers</h1>
      <DoneNotice done={fait} />
      <RefusedNotice refused={refus} />
      <p className="mt-3 max-w-[62ch]">
        L’ordre change en ligne aussitôt. Il ne met aucun brouillon en ligne&nbsp;: seul le rang bouge.
      </p>
      <ol className="mt-5 divide-y divide-rule border-y border-rule">
        {levers.map((lever, index) => (
          <li key={lever.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5">
            <span className="min-w-0 flex-1 basis-60">
              <span className="mr-2 tabular-nums text-ink-soft">{index + 1}.</span>
              <Link href={staffPath({ kind: 'lever', id: lever.id })} className="font-semibold">
                {lever.title || 'Sans titre'}
              </Link>{' '}
              <span className="text-[0.92rem] text-ink-soft">
                {stateWords({ ...lever, deletedAt: null, scheduledAt: null }).join(' · ')}
              </span>
            </span>
            {hasRole(actor, 'administration') && (
              <MoveButtons
                action={moveLeverAction}
                label={lever.title}
                fields={{ edition: lever.id, version: lever.version }}
                isFirst={index === 0}
                isLast={index === levers.length - 1}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
