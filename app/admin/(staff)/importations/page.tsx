import type { Metadata } from 'next';
import { DoneNotice } from '@/components/admin/done-notice';
import { ImportForm } from '@/components/importing/import-form';
import { ImportList } from '@/components/importing/import-list';
import { ErrorSummary } from '@/components/ui/error-summary';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { listImports } from '@/lib/importing/queries/imports';
import { listCiteSources } from '@/lib/publishing/form/open-form';
import { readRefusal } from './refusal';

export const metadata: Metadata = { title: 'Importations' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The publications that were brought in, and the form that brings one in. */
export default async function ImportsPage({ searchParams }: Props) {
  await requireRole('redaction');
  const address = await searchParams;
  const [imports, sources] = await Promise.all([listImports(db()), listCiteSources(db())]);
  const { fault, choices } = await readRefusal(address);
  return (
    <>
      <h1 className="mt-8 text-4xl">Importations</h1>
      <DoneNotice done={address.fait} />
      <p className="mt-3 max-w-[68ch]">
        Un guide, une plaquette, un compte rendu&nbsp;: le document entre, des brouillons en sortent, chacun
        en face du passage d’où il vient.
      </p>
      <p className="mt-5">
        <a href="#importer" className="button">
          Importer une publication
        </a>
      </p>
      <section aria-labelledby="publications" className="mt-8">
        <h2 id="publications" className="text-2xl">
          Publications importées
        </h2>
        <ImportList imports={imports} />
      </section>
      <section aria-labelledby="importer" className="mt-12 border-t-2 border-ink pt-4">
        <h2 id="importer" className="text-2xl">
          Importer une publication
        </h2>
        {fault && <ErrorSummary faults={[fault]} title="Le document n’est pas importé" />}
        <ImportForm
          sources={sources.map(({ id, title }) => ({ id, title }))}
          chosen={choices}
          faultyField={fault}
        />
      </section>
    </>
  );
}
