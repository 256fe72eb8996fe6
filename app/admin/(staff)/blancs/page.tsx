import type { Metadata } from 'next';
import { CoverageTable } from '@/components/dashboard/coverage-table';
import { SelectField } from '@/components/staff-list/select-field';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { readCoverage } from '@/lib/publishing/queries/dashboard/read-coverage';
import { countOf } from '@/lib/text/french';

export const metadata: Metadata = { title: 'Blancs de la carte' };

type Props = { searchParams: Promise<{ region?: string | string[] }> };

export default async function ThinSpotsPage({ searchParams }: Props) {
  await requireRole('redaction');
  const wanted = [(await searchParams).region ?? ''].flat()[0] ?? '';
  const coverage = await readCoverage(db(), /^region:\d{2}$/.test(wanted) ? wanted : null);
  const { region, regions, emptyCount } = coverage;
  return (
    <>
      <h1 className="mt-8 text-4xl">Blancs de la carte</h1>
      <p className="mt-3 max-w-[68ch]">
        {region ? region.label : 'Toute la France'}&nbsp;:{' '}
        {countOf(emptyCount, 'croisement n’a', 'croisements n’ont')} aucune fiche en ligne. Chaque nombre mène
        à la liste publique de ces fiches.
      </p>
      <form action="/admin/blancs" method="get" className="mt-5 flex flex-wrap items-end gap-4" key={wanted}>
        <div className="min-w-0 flex-[0_1_22rem]">
          <SelectField
            id="region"
            label="Région"
            none="Toute la France"
            value={region?.id ?? ''}
            options={regions.map(({ id, label, count }) => ({
              id,
              label: `${label} (${countOf(count, 'fiche')})`,
            }))}
          />
        </div>
        <button type="submit" className="button">
          Appliquer
        </button>
      </form>
      <CoverageTable coverage={coverage} />
    </>
  );
}
