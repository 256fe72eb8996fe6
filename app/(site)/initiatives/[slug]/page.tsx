import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Sheet } from '@/components/initiative/sheet';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { isOld } from '@/lib/catalogue/model';
import { getInitiative } from '@/lib/catalogue/queries/get-initiative';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';

/** Rendered at the first visit, then served from the page cache until the catalogue changes. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string }> };

const readSheet = cache(async (slug: string) =>
  slugSchema.safeParse(slug).success ? getInitiative(db(), slug) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sheet = await readSheet((await params).slug);
  if (!sheet) return {};
  return {
    title: sheet.title,
    description: sheet.summary,
    alternates: { canonical: `/initiatives/${sheet.slug}` },
  };
}

export default async function InitiativePage({ params }: Props) {
  const sheet = await readSheet((await params).slug);
  if (!sheet) notFound();
  return (
    <>
      <Breadcrumb steps={[{ label: 'Initiatives', href: '/initiatives' }, { label: sheet.title }]} />
      <Sheet sheet={sheet} isOld={isOld(sheet, new Date())} />
    </>
  );
}
