import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { DoneNotice } from '@/components/admin/done-notice';
import { RefusedNotice } from '@/components/vocabulary/refused-notice';
import { TermList } from '@/components/vocabulary/term-list';
import { WayBack } from '@/components/vocabulary/way-back';
import { hasRole } from '@/lib/accounts/actor';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { listTerms } from '@/lib/publishing/vocabulary/list-terms';
import { VOCABULARIES, vocabularyOfSegment } from '@/lib/publishing/vocabulary/model';
import { moveTermAction } from './actions';

type Props = {
  params: Promise<{ liste: string }>;
  searchParams: Promise<{ fait?: string; refus?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = vocabularyOfSegment((await params).liste);
  return { title: name ? VOCABULARIES[name].title : 'Page introuvable' };
}

export default async function TermsPage({ params, searchParams }: Props) {
  const actor = await requireRole('redaction');
  const name = vocabularyOfSegment((await params).liste);
  if (!name) notFound();
  const [{ fait, refus }, terms] = await Promise.all([searchParams, listTerms(db(), name)]);
  const { segment, title, fresh, isOrdered } = VOCABULARIES[name];
  const mayWrite = hasRole(actor, 'administration');
  return (
    <>
      <WayBack steps={[]} />
      <h1 className="mt-4 text-4xl">{title}</h1>
      <DoneNotice done={fait} />
      <RefusedNotice refused={refus} />
      {mayWrite && (
        <p className="mt-4">
          <Link href={`/admin/vocabulaire/${segment}/nouveau`} className="button">
            {fresh}
          </Link>
        </p>
      )}
      <TermList name={name} terms={terms} move={mayWrite && isOrdered ? moveTermAction : null} />
    </>
  );
}
