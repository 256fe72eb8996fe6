import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Markdown } from '@/components/ui/markdown';
import { getPage } from '@/lib/catalogue/queries/pages';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';
import { withFrenchSpaces } from '@/lib/text/french';

/** Rendered at the first visit, then served from the page cache until the catalogue changes. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ page: string }> };

const readPage = cache(async (slug: string) =>
  slugSchema.safeParse(slug).success ? getPage(db(), slug) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage((await params).page);
  return page ? { title: page.title } : {};
}

export default async function EditorialPage({ params }: Props) {
  const page = await readPage((await params).page);
  if (!page) notFound();
  return (
    <>
      <Breadcrumb steps={[{ label: page.title }]} />
      <h1 className="mt-4 text-4xl">{withFrenchSpaces(page.title)}</h1>
      <Markdown className="mt-6" text={page.markdown} />
    </>
  );
}
