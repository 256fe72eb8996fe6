import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CorrectLink } from '@/components/correction/correct-link';
import { ArchivedNotice } from '@/components/edition/archived-notice';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { LeverSheet } from '@/components/lever/lever-sheet';
import { getReadableLever } from '@/lib/catalogue/queries/levers';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';

/** Rendered at the first visit, then served from the page cache until the catalogue changes. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string }> };

const readLever = cache(async (slug: string) =>
  slugSchema.safeParse(slug).success ? getReadableLever(db(), slug) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readLever((await params).slug);
  if (!found) return {};
  const { lever, archival } = found;
  return {
    title: lever.title,
    description: lever.stake,
    alternates: { canonical: `/leviers/${lever.slug}` },
    ...(archival ? { robots: { index: false } } : {}),
  };
}

export default async function LeverPage({ params }: Props) {
  const found = await readLever((await params).slug);
  if (!found) notFound();
  const { lever, archival } = found;
  return (
    <>
      <Breadcrumb steps={[{ label: 'Leviers', href: '/leviers' }, { label: lever.title }]} />
      {archival && <ArchivedNotice kind="lever" archival={archival} />}
      <LeverSheet lever={lever} />
      {!archival && <CorrectLink path={`/leviers/${lever.slug}`} />}
    </>
  );
}
