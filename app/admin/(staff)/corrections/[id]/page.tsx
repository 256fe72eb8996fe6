import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ChangedWords } from '@/components/admin/difference/changed-words';
import { correctedWords } from '@/components/correction/corrected-words';
import { CorrectionDecision } from '@/components/correction/correction-decision';
import { Part } from '@/components/edition/part';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { readCorrection } from '@/lib/publishing/corrections/read-correction';
import { staffPath } from '@/lib/publishing/model';
import { formatMoment, withFrenchSpaces } from '@/lib/text/french';
import { toNumber } from '../../to-number';
import { acceptCorrectionAction, refuseCorrectionAction, settleCorrectionAction } from './actions';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Correction d’un lecteur' };

/** One correction: what the page said, what the reader would have it say, what the field says today; and the decision. */
export default async function CorrectionPage({ params }: Props) {
  await requireRole('redaction');
  const { id } = await params;
  const number = toNumber(id);
  const found = number && (await readCorrection(db(), number));
  if (!found) notFound();
  const { correction, today, suggestion } = found;
  const { edition, label, shown, source, createdAt } = correction;
  return (
    <>
      <p className="mt-6">
        <Link href="/admin/corrections">Corrections</Link>
      </p>
      <h1 className="mt-2 text-[clamp(1.8rem,4vw,2.6rem)]">{label}</h1>
      <p className="mt-2">
        Correction proposée le {formatMoment(createdAt)} pour{' '}
        <Link href={staffPath(edition)}>{withFrenchSpaces(edition.title)}</Link>
      </p>
      <div className="mt-6 grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="min-w-0 space-y-8">
          <Part title="Ce que propose le lecteur">
            <div className="mt-2 max-w-[75ch] whitespace-pre-wrap wrap-anywhere">
              <ChangedWords words={correctedWords(edition.kind, correction)} />
            </div>
            <p className="mt-3 max-w-[75ch] wrap-anywhere">
              <strong>Sa source&nbsp;:</strong> {source}
            </p>
          </Part>
          <Part title="Ce qu’il voyait">
            <p className="mt-2 max-w-[75ch] whitespace-pre-wrap wrap-anywhere">{shown || 'Rien.'}</p>
          </Part>
          {today !== shown && (
            <Part title="Ce que dit le champ aujourd’hui">
              <p className="mt-2 max-w-[75ch] whitespace-pre-wrap wrap-anywhere">{today || 'Rien.'}</p>
            </Part>
          )}
        </div>
        <Part title="Décision">
          <CorrectionDecision
            correction={correction}
            suggestion={suggestion}
            accept={acceptCorrectionAction}
            settle={settleCorrectionAction}
            refuse={refuseCorrectionAction}
          />
        </Part>
      </div>
    </>
  );
}
