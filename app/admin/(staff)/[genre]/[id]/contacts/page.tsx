import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DoneNotice } from '@/components/admin/done-notice';
import { CommandForm } from '@/components/edition/command-form';
import { EditionHead } from '@/components/edition/edition-head';
import { Part } from '@/components/edition/part';
import { PersonPart, personFields } from '@/components/edition/person-part';
import { hasRole } from '@/lib/accounts/actor';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { listPeople } from '@/lib/publishing/queries/list-people';
import { type EditionParams, readEditionPage } from '../read-edition-page';
import { forgetPersonAction, savePersonAction, showPersonAction } from './actions';

type Props = { params: EditionParams; searchParams: Promise<{ fait?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireRole('redaction');
  return { title: `Personnes à contacter – ${(await readEditionPage(params)).title}` };
}

/** Whom to call about a sheet: personal data, kept apart from what the sheet says. */
export default async function ContactsPage({ params, searchParams }: Props) {
  const actor = await requireRole('redaction');
  const edition = await readEditionPage(params);
  if (edition.kind !== 'initiative') notFound();
  const people = await listPeople(db(), edition.id);
  return (
    <>
      <EditionHead edition={edition} title="Personnes à contacter" current="people" />
      <DoneNotice done={(await searchParams).fait} />
      <p className="mt-4 max-w-[68ch]">
        Ce sont des données personnelles. Elles ne sont ni dans la fiche, ni dans son historique, ni dans les
        exports, ni dans l’API. Seule l’équipe les voit, sauf les personnes que quelqu’un du rôle
        «&nbsp;Publication&nbsp;» montre exprès sur la page publique, avec leur accord. Oubliez celles qui le
        demandent.
      </p>
      <div className="mt-8 space-y-10">
        {people.map((person) => (
          <PersonPart
            key={person.id}
            editionId={edition.id}
            person={person}
            mayPublish={hasRole(actor, 'publication')}
            save={savePersonAction}
            show={showPersonAction}
            forget={forgetPersonAction}
          />
        ))}
        {people.length === 0 && <p>Personne n’est noté pour cette fiche.</p>}
        {!edition.deletedAt && (
          <Part title="Ajouter une personne">
            <CommandForm
              action={savePersonAction}
              hidden={{ id: edition.id }}
              fields={personFields()}
              submit="Ajouter"
            />
          </Part>
        )}
      </div>
    </>
  );
}
