import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { TerritorySheet } from '@/components/territory/territory-sheet';
import { db } from '@/lib/db/client';
import { aroundTerritory } from '@/lib/search';
import { KIND_LABELS, parseTerritoryId, territoryPath } from '@/lib/territory/model';
import { findCurrentId, getTerritory, listDescendants } from '@/lib/territory/queries';

/** Rendered at the first visit, then served from the page cache until the catalogue changes. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ kind: string; code: string }> };

const readTerritory = cache(async (kind: string, code: string) => {
  const parsed = parseTerritoryId(`${kind}:${code}`);
  if (!parsed) return null;
  const current = await findCurrentId(db(), parsed.kind, parsed.code);
  if (current && current !== parsed.id) permanentRedirect(territoryPath(current));
  return getTerritory(db(), parsed.id);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, code } = await params;
  const territory = await readTerritory(kind, code);
  if (!territory) return {};
  return { title: `${territory.name}, ${KIND_LABELS[territory.kind].singular} (${territory.code})` };
}

export default async function TerritoryPage({ params }: Props) {
  const { kind, code } = await params;
  const territory = await readTerritory(kind, code);
  if (!territory) notFound();
  const [around, districts] = await Promise.all([
    aroundTerritory(db(), territory),
    listDescendants(db(), territory.id, 'qpv', { pageSize: 60 }),
  ]);
  const crumbs = territory.breadcrumb.map(({ id, name }) => ({ label: name, href: territoryPath(id) }));
  return (
    <>
      <Breadcrumb
        steps={[{ label: 'Territoires', href: '/territoires' }, ...crumbs, { label: territory.name }]}
      />
      <TerritorySheet territory={territory} around={around} districts={districts} />
    </>
  );
}
