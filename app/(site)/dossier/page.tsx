import type { Metadata } from 'next';
import { DossierAdd } from '@/components/dossier/dossier-add';
import { DossierSheet } from '@/components/dossier/dossier-sheet';
import { RememberDossier } from '@/components/dossier/remember-dossier';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { readDossier } from '@/lib/catalogue/dossier-address';
import { getDossier } from '@/lib/catalogue/queries/get-dossier';
import { db } from '@/lib/db/client';
import { searchInitiatives } from '@/lib/search';
import { fromPageParams, parseQuery } from '@/lib/search/query';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { initiatives, levers } = readDossier(fromPageParams(await searchParams));
  const count = initiatives.length + levers.length;
  return { title: count === 0 ? 'Dossier' : `Dossier (${count})`, robots: { index: false } };
}

export default async function DossierPage({ searchParams }: Props) {
  const params = fromPageParams(await searchParams);
  const selection = readDossier(params);
  const { query } = parseQuery(new URLSearchParams({ q: params.get('q') ?? '' }));
  const [dossier, found] = await Promise.all([
    getDossier(db(), selection.initiatives, selection.levers),
    query.text === '' ? null : searchInitiatives(db(), query, 10),
  ]);
  return (
    <>
      <Breadcrumb steps={[{ label: 'Dossier' }]} />
      <h1 className="mt-4 text-4xl print:mt-0 print:text-[18pt]">Dossier</h1>
      <RememberDossier selection={selection} />
      <DossierSheet dossier={dossier} selection={selection} />
      <DossierAdd selection={selection} text={query.text} found={found} />
    </>
  );
}
