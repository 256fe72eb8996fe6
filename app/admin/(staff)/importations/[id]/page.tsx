import type { Metadata } from 'next';
import Link from 'next/link';
import { DoneNotice } from '@/components/admin/done-notice';
import { ImportEnd } from '@/components/importing/import-end';
import { ImportFacts } from '@/components/importing/import-facts';
import { filterItems, readItemFilter } from '@/components/importing/item-filter';
import { ItemFilters } from '@/components/importing/item-filters';
import { ItemTable } from '@/components/importing/item-table';
import { IMPORTS_PATH, importPath } from '@/components/importing/paths';
import { WarningList } from '@/components/importing/warning-list';
import { Tag } from '@/components/ui/tag';
import { hasRole } from '@/lib/accounts/actor';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { listItems } from '@/lib/importing/queries/items';
import { countOf, withFrenchSpaces } from '@/lib/text/french';
import { applyNewAction, closeImportAction, forgetImportAction } from './actions';
import { type ImportParams, readImportPage } from './read-import-page';
import { UnplacedImages } from './unplaced-images';

type Props = { params: ImportParams; searchParams: Promise<Partial<Record<string, string | string[]>>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireRole('redaction');
  return { title: `Import – ${(await readImportPage(params)).source.title}` };
}

/** One import: where it stands, and all that the document proposes. */
export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireRole('redaction');
  const detail = await readImportPage(params);
  const [address, items] = await Promise.all([searchParams, listItems(db(), detail.id)]);
  const filter = readItemFilter(address);
  const shown = filterItems(items, filter);
  const hasNew = items.some(
    ({ kind, state, status }) => kind !== 'term' && state === 'waiting' && status === 'new',
  );
  return (
    <>
      <p className="mt-6">
        <Link href={IMPORTS_PATH}>Importations</Link>
      </p>
      <h1 className="mt-2 text-[clamp(1.8rem,4vw,2.6rem)]">
        {withFrenchSpaces(detail.source.title)} {detail.state === 'closed' && <Tag>Clos</Tag>}
      </h1>
      <DoneNotice done={address.fait} />
      <ImportFacts detail={detail} />
      {detail.warnings.length > 0 && (
        <details className="mt-5 max-w-[80ch] border-y border-rule py-1">
          <summary className="min-h-11 py-2 font-semibold">
            {countOf(detail.warnings.length, 'avertissement')} sur le document
          </summary>
          <WarningList warnings={detail.warnings} />
        </details>
      )}
      <section aria-labelledby="propositions" className="mt-10">
        <h2 id="propositions" className="text-2xl">
          Propositions
        </h2>
        <ItemFilters path={importPath(detail.id)} filter={filter} />
        <p role="status" className="mt-4 font-semibold">
          {countOf(shown.length, 'proposition')}
        </p>
        {shown.length > 0 && <ItemTable importId={detail.id} items={shown} />}
      </section>
      <UnplacedImages detail={detail} />
      <ImportEnd
        detail={detail}
        hasNew={hasNew}
        applyNew={applyNewAction}
        close={closeImportAction}
        forget={hasRole(actor, 'administration') ? forgetImportAction : null}
      />
    </>
  );
}
