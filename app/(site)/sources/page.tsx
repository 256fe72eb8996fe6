import type { Metadata } from 'next';
import Link from 'next/link';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { sourceWords } from '@/components/source/source-words';
import { listSources } from '@/lib/catalogue/queries/sources';
import { db } from '@/lib/db/client';
import { countOf, withFrenchSpaces } from '@/lib/text/french';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Sources',
  description: 'Les documents dont les fiches et les leviers sont tirés, et ce que chacun a donné.',
};

export default async function SourcesPage() {
  const sources = await listSources(db());
  return (
    <>
      <Breadcrumb steps={[{ label: 'Sources' }]} />
      <h1 className="mt-4 text-4xl">Sources</h1>
      <p className="mt-3 max-w-[62ch] text-[1.15rem]">
        Les documents dont tout vient. Les phrases du catalogue sont les nôtres ; les faits et les chiffres
        sont les leurs, et chacun garde le chemin de son passage.
      </p>
      <ul className="mt-6 max-w-[72ch]">
        {sources.map((source) => (
          <li key={source.id} className="border-t border-rule py-5">
            <h2 className="text-[1.35rem]">
              <Link href={`/sources/${source.id}`}>{withFrenchSpaces(source.title)}</Link>
            </h2>
            <p className="text-ink-soft">{sourceWords(source)}</p>
            <p className="mt-1.5">{withFrenchSpaces(source.description)}</p>
            <p className="mt-1.5 font-semibold">
              {countOf(source.initiativeCount, 'fiche')} et {countOf(source.leverCount, 'levier')} en sont
              tirés, en tout ou partie.
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
