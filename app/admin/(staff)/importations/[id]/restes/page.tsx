import type { Metadata } from 'next';
import Link from 'next/link';
import { LeftOverList } from '@/components/importing/left-over-list';
import { importPath } from '@/components/importing/paths';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { readLines } from '@/lib/importing/queries/read-lines';
import { countOf, withFrenchSpaces } from '@/lib/text/french';
import { type ImportParams, readImportPage } from '../read-import-page';

type Props = { params: ImportParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireRole('redaction');
  return { title: `Hors proposition – ${(await readImportPage(params)).source.title}` };
}

/** Every line of the document that is in no proposal, and why: nothing is dropped in silence. */
export default async function LeftOverPage({ params }: Props) {
  await requireRole('redaction');
  const detail = await readImportPage(params);
  const lines = await readLines(db(), detail.id, 1, detail.lineCount);
  return (
    <>
      <p className="mt-6">
        <Link href={importPath(detail.id)}>{withFrenchSpaces(detail.source.title)}</Link>
      </p>
      <h1 className="mt-2 text-[clamp(1.8rem,4vw,2.6rem)]">Hors proposition</h1>
      <p className="mt-3 max-w-[68ch]">
        {countOf(detail.leftOverLines, 'ligne du document n’est', 'lignes du document ne sont')} dans aucune
        proposition. Si un passage manque à une fiche, copiez-le d’ici dans son brouillon.
      </p>
      <LeftOverList leftOver={detail.leftOver} lines={lines} />
    </>
  );
}
