import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { LeftOverList } from '@/components/importing/left-over-list';
import { LeftOverParts } from '@/components/importing/left-over-parts';
import { importPath, leftOverPath } from '@/components/importing/paths';
import { Pagination } from '@/components/ui/pagination';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { readLines } from '@/lib/importing/queries/read-lines';
import { paginateRanges, partLeftOver } from '@/lib/importing/review/left-over-pages';
import { countOf, withFrenchSpaces } from '@/lib/text/french';
import { toNumber } from '../../../to-number';
import { type ImportParams, readImportPage } from '../read-import-page';

/** About ten screens. */
const LINES_PER_PAGE = 400;

type Query = Partial<Record<'raison' | 'page', string | string[]>>;
type Props = { params: ImportParams; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireRole('redaction');
  return { title: `Hors proposition – ${(await readImportPage(params)).source.title}` };
}

/** Every line of the document that is in no proposal, and why: nothing is dropped in silence. */
export default async function LeftOverPage({ params, searchParams }: Props) {
  await requireRole('redaction');
  const detail = await readImportPage(params);
  const { raison, page: asked = '1' } = await searchParams;
  const parts = partLeftOver(detail.leftOver);
  const chosen = raison === undefined ? parts[0] : parts.find(({ slug }) => slug === raison);
  const pages = paginateRanges(chosen?.ranges ?? [], LINES_PER_PAGE);
  const page = toNumber(String(asked)) ?? 0;
  const ranges = pages[page - 1];
  // A document of which nothing is left over has a page too, which says so.
  if (detail.leftOverLines > 0 && !ranges) notFound();
  return (
    <>
      <p className="mt-6">
        <Link href={importPath(detail.id)}>{withFrenchSpaces(detail.source.title)}</Link>
      </p>
      <h1 className="mt-2 text-[clamp(1.8rem,4vw,2.6rem)]">Hors proposition</h1>
      <p className="mt-3 max-w-[68ch]">
        {detail.leftOverLines === 0
          ? 'Chaque ligne du document est dans une proposition.'
          : `${countOf(detail.leftOverLines, 'ligne du document n’est', 'lignes du document ne sont')} dans aucune proposition. Si un passage manque à une fiche, copiez-le d’ici dans son brouillon.`}
      </p>
      {chosen && ranges && (
        <div className="mt-6 gap-x-10 gap-y-8 max-lg:space-y-8 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] lg:items-start">
          <LeftOverParts parts={parts} chosen={chosen} href={(part) => leftOverPath(detail.id, part.slug)} />
          <section aria-labelledby="lignes">
            <h2 id="lignes" className="text-2xl first-letter:uppercase">
              {withFrenchSpaces(chosen.reason)}
            </h2>
            <LeftOverList ranges={ranges} lines={await readLines(db(), detail.id, ranges)} />
            <Pagination
              page={page}
              pageCount={pages.length}
              href={(number) => leftOverPath(detail.id, chosen.slug, number)}
            />
          </section>
        </div>
      )}
    </>
  );
}
