import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CorrectLink } from '@/components/correction/correct-link';
import { ArchivedNotice } from '@/components/edition/archived-notice';
import { Sheet } from '@/components/initiative/sheet';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { isOld } from '@/lib/catalogue/model';
import { getReadableInitiative } from '@/lib/catalogue/queries/get-initiative';
import { listPublicPeople } from '@/lib/catalogue/queries/public-people';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';

/** Rendered at the first visit, then served from the page cache until the catalogue changes. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string }> };

const readSheet = cache(async (slug: string) =>
  slugSchema.safeParse(slug).success ? getReadableInitiative(db(), slug) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readSheet((await params).slug);
  if (!found) return {};
  const { sheet, archival } = found;
  return {
    title: sheet.title,
    description: sheet.summary,
    alternates: { canonical: `/initiatives/${sheet.slug}` },
    ...(archival ? { robots: { index: false } } : {}),
  };
}

export default async function InitiativePage({ params }: Props) {
  const found = await readSheet((await params).slug);
  if (!found) notFound();
  const { sheet, archival } = found;
  const people = await listPublicPeople(db(), sheet.slug);
  return (
    <>
      <Breadcrumb steps={[{ label: 'Initiatives', href: '/initiatives' }, { label: sheet.title }]} />
      {archival && <ArchivedNotice kind="initiative" archival={archival} />}
      <Sheet sheet={sheet} isOld={isOld(sheet, new Date())} people={people} />
      {!archival && <CorrectLink path={`/initiatives/${sheet.slug}`} />}
    </>
  );
}
