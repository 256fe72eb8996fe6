import Link from 'next/link';
import { DayField } from '@/components/staff-list/day-field';
import { SelectField } from '@/components/staff-list/select-field';
import { Field } from '@/components/ui/field';
import { type JournalQuery, SERVER, toJournalParams } from '@/lib/publishing/queries/journal-query';
import { actionWords } from './action-words';

/** What narrows the journal, as a form sent by GET. */
export function JournalFilters({
  query,
  choices,
}: {
  query: JournalQuery;
  choices: { people: { id: string; name: string }[]; actions: string[] };
}) {
  const params = toJournalParams(query).toString();
  const actions = choices.actions
    .map((action) => ({ id: action, label: actionWords(action) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  return (
    <search>
      <form
        action="/admin/journal"
        method="get"
        key={params}
        autoComplete="off"
        aria-label="Filtrer le journal"
        className="mt-5 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3"
      >
        {query.editionId !== null && <input type="hidden" name="fiche" value={query.editionId} />}
        <SelectField
          id="personne"
          label="Personne"
          none="Toutes"
          value={query.person ?? ''}
          options={[
            ...choices.people.map(({ id, name }) => ({ id, label: name })),
            { id: SERVER, label: 'Le serveur, ou un compte supprimé' },
          ]}
        />
        <SelectField id="action" label="Action" none="Toutes" value={query.action ?? ''} options={actions} />
        <Field id="objet" label="Fiche, levier ou autre objet" help="Des mots de son titre.">
          {(control) => (
            <input
              {...control}
              type="search"
              name="objet"
              className="field"
              maxLength={200}
              defaultValue={query.subject}
            />
          )}
        </Field>
        <DayField id="du" label="Du" value={query.from} />
        <DayField id="au" label="Au" value={query.to} />
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <button type="submit" className="button">
            Appliquer
          </button>
          {params !== '' && <Link href="/admin/journal">Tout montrer</Link>}
        </p>
      </form>
    </search>
  );
}
