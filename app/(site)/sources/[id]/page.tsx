import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { DrawnList } from '@/components/source/drawn-list';
import { sourceWords } from '@/components/source/source-words';
import { getSource } from '@/lib/catalogue/queries/sources';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';
import { withFrenchSpaces } from '@/lib/text/french';

/** Rendered at the first visit, then served from the page cache until the catalogue changes. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ id: string }> };

const readSource = cache(async (id: string) =>
  slugSchema.safeParse(id).success ? getSource(db(), id) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await readSource((await params).id);
  return source ? { title: source.title, description: source.description } : {};
}

export default async function SourcePage({ params }: Props) {
  const source = await readSource((await params).id);
  if (!source) notFound();
  return (
    <>
      <Breadcrumb steps={[{ label: 'Sources', href: '/sources' }, { label: source.title }]} />
      <h1 className="mt-4 max-w-[26ch] text-4xl">{withFrenchSpaces(source.title)}</h1>
      {source.subtitle && (
        <p className="display mt-2 text-xl font-medium text-ink-soft">{withFrenchSpaces(source.subtitle)}</p>
      )}
      <p className="mt-3 text-ink-soft">{sourceWords(source)}</p>
      <p className="mt-3 max-w-[68ch] text-[1.1rem]">{withFrenchSpaces(source.description)}</p>
      <p className="mt-3 max-w-[68ch] text-ink-soft">
        Les numéros de lignes sont ceux du texte extrait du document. Le document lui-même n’est pas reproduit
        ici.
      </p>
      <DrawnList title="Leviers tirés de ce document" path="/leviers" items={source.levers} />
      <DrawnList title="Fiches tirées de ce document" path="/initiatives" items={source.initiatives} />
    </>
  );
}
