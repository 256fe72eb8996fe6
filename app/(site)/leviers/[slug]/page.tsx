import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { LeverSheet } from '@/components/lever/lever-sheet';
import { getLever } from '@/lib/catalogue/queries/levers';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';

/** Rendered at the first visit, then served from the page cache until the catalogue changes. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string }> };

const readLever = cache(async (slug: string) =>
  slugSchema.safeParse(slug).success ? getLever(db(), slug) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lever = await readLever((await params).slug);
  if (!lever) return {};
  return {
    title: lever.title,
    description: lever.stake,
    alternates: { canonical: `/leviers/${lever.slug}` },
  };
}

export default async function LeverPage({ params }: Props) {
  const lever = await readLever((await params).slug);
  if (!lever) notFound();
  return (
    <>
      <Breadcrumb steps={[{ label: 'Leviers', href: '/leviers' }, { label: lever.title }]} />
      <LeverSheet lever={lever} />
    </>
  );
}
