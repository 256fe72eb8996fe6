import type { Metadata } from 'next';
import { CorrectPage, type CorrectSearch, correctMetadata } from '../../../_corriger/correct-page';

/** Forms are signed with the time of the visit. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }>; searchParams: CorrectSearch };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return correctMetadata('initiative', (await params).slug);
}

export default async function CorrectInitiativePage({ params, searchParams }: Props) {
  return <CorrectPage kind="initiative" slug={(await params).slug} search={searchParams} />;
}
