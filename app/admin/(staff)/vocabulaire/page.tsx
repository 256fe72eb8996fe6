import type { Metadata } from 'next';
import Link from 'next/link';
import { DoneNotice } from '@/components/admin/done-notice';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { countTerms } from '@/lib/publishing/vocabulary/list-terms';
import { VOCABULARIES, type VocabularyName } from '@/lib/publishing/vocabulary/model';
import { countOf } from '@/lib/text/french';

export const metadata: Metadata = { title: 'Vocabulaire' };

const WHAT_FOR: Record<VocabularyName, string> = {
  sectors: 'Les champs d’activité d’une fiche, leur couleur et leur pictogramme.',
  'structure-types': 'Ce qu’est la structure qui porte une initiative.',
  sources: 'Les publications d’où viennent les faits, et leurs pages.',
  glossary: 'Les sigles et les termes du métier, expliqués et reconnus dans les recherches.',
  synonyms: 'Ce que l’on tape, et les mots qu’emploient les fiches.',
};

export default async function VocabularyPage({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const actor = await requireRole('redaction');
  const [{ fait }, counts] = await Promise.all([searchParams, countTerms(db())]);
  const lists = (Object.keys(VOCABULARIES) as VocabularyName[]).map((name) => ({
    href: `/admin/vocabulaire/${VOCABULARIES[name].segment}`,
    title: VOCABULARIES[name].title,
    what: `${countOf(counts[name], 'entrée')}. ${WHAT_FOR[name]}`,
  }));
  const others = [
    {
      href: '/admin/vocabulaire/leviers',
      title: 'Ordre des leviers',
      what: 'Le rang de chaque levier dans les listes et les menus.',
    },
    {
      href: '/admin/vocabulaire/noms',
      title: 'Noms des territoires',
      what: 'Les anciens noms et les variantes sous lesquels un territoire se trouve.',
    },
  ];
  return (
    <>
      <h1 className="mt-8 text-4xl">Vocabulaire</h1>
      <DoneNotice done={fait} />
      <p className="mt-3 max-w-[62ch]">
        Les listes que partagent toutes les fiches.
        {actor.role !== 'administration' &&
          ' Vous pouvez les lire\u202f; le rôle «\u00a0Administration\u00a0» les modifie.'}
      </p>
      <ul className="mt-6 grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {[...lists, ...others].map(({ href, title, what }) => (
          <li key={href} className="border-t-2 border-accent pt-2">
            <h2 className="text-xl">
              <Link href={href}>{title}</Link>
            </h2>
            <p className="mt-1 text-[0.95rem]">{what}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
