import type { Metadata } from 'next';
import { GlossaryList } from '@/components/glossary/glossary-list';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { listGlossaryTerms } from '@/lib/catalogue/queries/glossary';
import { db } from '@/lib/db/client';
import { countOf } from '@/lib/text/french';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Glossaire',
  description: 'Les sigles de la politique de la ville et de l’économie sociale et solidaire, en clair.',
};

export default async function GlossaryPage() {
  const terms = await listGlossaryTerms(db());
  return (
    <>
      <Breadcrumb steps={[{ label: 'Glossaire' }]} />
      <h1 className="mt-4 text-4xl">Glossaire</h1>
      <p className="mt-3 max-w-[62ch] text-[1.15rem]">
        {countOf(terms.length, 'sigle')} de la politique de la ville et de l’économie sociale et solidaire, en
        clair.
      </p>
      <GlossaryList terms={terms} />
    </>
  );
}
