import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TermDetails } from '@/components/vocabulary/term-details';
import { TermForm } from '@/components/vocabulary/term-form';
import { TermRemoval } from '@/components/vocabulary/term-removal';
import { TermUses } from '@/components/vocabulary/term-uses';
import { WayBack } from '@/components/vocabulary/way-back';
import { hasRole } from '@/lib/accounts/actor';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { getTerm, getTermLabel, listTerms, listTermUses } from '@/lib/publishing/vocabulary/list-terms';
import { VOCABULARIES, vocabularyOfSegment } from '@/lib/publishing/vocabulary/model';
import { deleteTermAction, mergeTermsAction, saveTermAction } from '../actions';

type Props = { params: Promise<{ liste: string; terme: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { liste, terme } = await params;
  const name = vocabularyOfSegment(liste);
  const label = name && (await getTermLabel(db(), name, decodeURIComponent(terme)));
  return { title: name && label ? `${label} – ${VOCABULARIES[name].title}` : 'Page introuvable' };
}

export default async function TermPage({ params }: Props) {
  const actor = await requireRole('redaction');
  const { liste, terme } = await params;
  const name = vocabularyOfSegment(liste);
  const term = name && (await getTerm(db(), name, decodeURIComponent(terme)));
  if (!name || !term) notFound();
  const [named, terms] = await Promise.all([listTermUses(db(), name, term.id), listTerms(db(), name)]);
  const { segment, title, isMergeable } = VOCABULARIES[name];
  const target = { id: term.id, version: term.version };
  return (
    <>
      <WayBack steps={[{ label: title, href: `/admin/vocabulaire/${segment}` }]} />
      <h1 className="mt-4 mb-5 text-4xl">{term.label}</h1>
      {hasRole(actor, 'administration') ? (
        <TermForm action={saveTermAction} name={name} target={target} values={term.values} />
      ) : (
        <TermDetails name={name} values={term.values} />
      )}
      {name !== 'glossary' && <TermUses uses={term.uses} named={named} />}
      {hasRole(actor, 'administration') && (
        <TermRemoval
          name={name}
          target={target}
          uses={term.uses}
          others={isMergeable ? terms.filter(({ id }) => id !== term.id) : []}
          merge={mergeTermsAction}
          remove={deleteTermAction}
        />
      )}
    </>
  );
}
