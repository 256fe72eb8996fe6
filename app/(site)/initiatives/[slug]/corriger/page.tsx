import type { Metadata } from 'next';
import { CorrectPage, type CorrectSearch } from '../../../_corriger/correct-page';

/** Forms are signed with the time of the visit. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Proposer une correction', robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: CorrectSearch };

export default async function CorrectInitiativePage({ params, searchParams }: Props) {
  return <CorrectPage kind="initiative" slug={(await params).slug} search={searchParams} />;
}
