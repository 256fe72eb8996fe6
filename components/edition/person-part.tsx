import { noteTitle } from '@/lib/catalogue/notes';
import type { KnownPerson } from '@/lib/publishing/queries/list-people';
import { withFrenchSpaces } from '@/lib/text/french';
import { type CommandField, CommandForm, type FormAction } from './command-form';
import { Part } from './part';

/** What is asked about someone, with what is known of them. */
export function personFields(person?: KnownPerson): CommandField[] {
  return [
    { name: 'name', label: 'Nom', value: person?.name, maxLength: 200 },
    { name: 'role', label: 'Fonction', value: person?.role ?? '', isOptional: true, maxLength: 200 },
    {
      name: 'email',
      label: 'Adresse électronique',
      value: person?.email ?? '',
      isOptional: true,
      maxLength: 200,
    },
    { name: 'phone', label: 'Téléphone', value: person?.phone ?? '', isOptional: true, maxLength: 200 },
  ];
}

/** One person to call: what is known, who sees it, and how to forget it. */
export function PersonPart({
  editionId,
  person,
  mayPublish,
  save,
  show,
  forget,
}: {
  editionId: number;
  person: KnownPerson;
  mayPublish: boolean;
  save: FormAction;
  show: FormAction;
  forget: FormAction;
}) {
  const hidden = { id: editionId, person: person.id, version: person.version };
  const mayChange = mayPublish || !person.isPublic;
  return (
    <Part title={person.name}>
      <p className="mb-3">
        {person.isPublic ? <strong>Sur la page publique.</strong> : 'Visible de l’équipe seulement.'}
        {person.readAt && (
          <span className="text-ink-soft"> Lu dans {withFrenchSpaces(noteTitle(person.readAt))}.</span>
        )}
      </p>
      {mayChange ? (
        <>
          <CommandForm
            action={save}
            hidden={hidden}
            fields={personFields(person)}
            submit="Enregistrer"
            weight="quiet"
          />
          <div className="mt-4 flex flex-wrap gap-3">
            {mayPublish && (
              <CommandForm
                action={show}
                hidden={{ ...hidden, shown: person.isPublic ? 'non' : 'oui' }}
                submit={person.isPublic ? 'Retirer de la page publique' : 'Montrer sur la page publique'}
                weight="quiet"
              />
            )}
            <CommandForm action={forget} hidden={hidden} submit={`Oublier ${person.name}`} weight="warn" />
          </div>
        </>
      ) : (
        <p>
          {[person.role, person.email, person.phone].filter(Boolean).join(' · ')} – le rôle
          «&nbsp;Publication&nbsp;» peut corriger ce que le public lit.
        </p>
      )}
    </Part>
  );
}
