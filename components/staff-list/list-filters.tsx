import Link from 'next/link';
import { Field } from '@/components/ui/field';
import { type EditionKind, KIND_SEGMENTS, ONLINE_LABELS, STEP_LABELS } from '@/lib/publishing/model';
import type { ListChoices } from '@/lib/publishing/queries/list-choices';
import {
  COLUMNS,
  EVERYTHING,
  IMPORT,
  isNarrowed,
  type ListQuery,
  ONLINE_NAMES,
  STEP_NAMES,
  sortName,
  toListParams,
} from '@/lib/publishing/queries/list-query';
import { COLUMN_WORDS, columnsFor } from './columns';
import { DayField } from './day-field';
import { LIST_WORDS } from './list-words';
import { SelectField } from './select-field';

/** What narrows the list and what it shows, as one form sent by GET. */
export function ListFilters({
  kind,
  query,
  choices,
}: {
  kind: EditionKind;
  query: ListQuery;
  choices: ListChoices;
}) {
  const path = `/admin/${KIND_SEGMENTS[kind]}`;
  return (
    <search>
      <form
        action={path}
        method="get"
        // Neither React nor the browser keeps what was chosen for another list.
        key={toListParams(query).toString()}
        autoComplete="off"
        aria-label={LIST_WORDS[kind].search}
        className="mt-5 grid gap-4"
      >
        {query.sort !== EVERYTHING.sort || query.isDescending !== EVERYTHING.isDescending ? (
          <input type="hidden" name="tri" value={sortName(query)} />
        ) : null}
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Field id="q" label="Titre ou adresse">
            {(control) => (
              <input
                {...control}
                type="search"
                name="q"
                className="field"
                defaultValue={query.text}
                maxLength={200}
              />
            )}
          </Field>
          <SelectField
            id="public"
            label="Pour le public"
            none="Tous les états"
            value={query.online ? ONLINE_NAMES[query.online] : ''}
            options={optionsOf(ONLINE_NAMES, ONLINE_LABELS)}
          />
          <SelectField
            id="etape"
            label="Rédaction"
            none="Toutes les étapes"
            value={query.step ? STEP_NAMES[query.step] : ''}
            options={optionsOf(STEP_NAMES, STEP_LABELS)}
          />
          <SelectField
            id="auteur"
            label="Dernière version de"
            none="Tout le monde"
            value={query.author ?? ''}
            options={[{ id: IMPORT, label: 'Import, sans auteur' }, ...choices.authors]}
          />
        </div>
        <details open={hasFurther(query)} className="border-y border-rule py-1">
          <summary className="min-h-11 py-2 font-semibold">Autres filtres</summary>
          <div className="grid items-end gap-4 py-3 sm:grid-cols-2 lg:grid-cols-4">
            {kind === 'initiative' && (
              <>
                <SelectField
                  id="secteur"
                  label="Secteur"
                  value={query.sector ?? ''}
                  options={choices.sectors}
                />
                <SelectField id="levier" label="Levier" value={query.lever ?? ''} options={choices.levers} />
                <DayField id="verifiee" label="Pas vérifiée depuis le" value={query.notVerifiedSince} />
              </>
            )}
            <DayField id="revoir" label="À revoir avant le" value={query.reviewBefore} />
            {kind === 'initiative' && (
              <Tick name="lieu" value="inconnu" label="Territoire inconnu" isTicked={query.hasUnknownPlace} />
            )}
            <Tick name="prevue" label="Publication prévue" isTicked={query.isScheduled} />
            <Tick name="supprimees" label="Seulement les supprimées" isTicked={query.isDeleted} />
          </div>
        </details>
        <details className="border-b border-rule pb-1">
          <summary className="min-h-11 py-2 font-semibold">Colonnes</summary>
          <fieldset className="flex flex-wrap gap-x-6 gap-y-1 py-2">
            <legend className="sr-only">Colonnes montrées, outre le titre</legend>
            {columnsFor(COLUMNS, kind).map((name) => (
              <Tick
                key={name}
                name="colonnes"
                value={name}
                label={COLUMN_WORDS[name].label}
                isTicked={query.columns.includes(name)}
              />
            ))}
          </fieldset>
        </details>
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <button type="submit" className="button">
            Appliquer
          </button>
          {isNarrowed(query) && <Link href={path}>Tout montrer</Link>}
        </p>
      </form>
    </search>
  );
}

function hasFurther({ text, online, step, author, ...further }: ListQuery): boolean {
  return isNarrowed({ ...EVERYTHING, ...further });
}

function optionsOf<Key extends string>(names: Record<Key, string>, labels: Record<Key, string>) {
  return (Object.keys(names) as Key[]).map((key) => ({ id: names[key], label: labels[key] }));
}

function Tick({
  name,
  value = 'oui',
  label,
  isTicked,
}: {
  name: string;
  value?: string;
  label: string;
  isTicked: boolean;
}) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input type="checkbox" name={name} value={value} defaultChecked={isTicked} className="size-5" />
      {label}
    </label>
  );
}
