import { CircleAlert, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { SearchState } from '@/lib/search/state';
import { countOf, formatMoment } from '@/lib/text/french';

type State = { search: SearchState; changedAt: Date | null };

/** What works, for the public: one sentence, then the facts behind it. `state` is null when the database is out of reach. */
export function ServiceState({ state, version, now }: { state: State | null; version: string; now: Date }) {
  const isWell = state !== null && state.search.degraded === null;
  const Sign = isWell ? CircleCheck : CircleAlert;
  return (
    <>
      <div
        className={`mt-6 flex max-w-[46rem] gap-4 rounded-lg border-2 bg-surface p-5 sm:p-6 ${isWell ? 'border-ink' : 'border-warn'}`}
      >
        <Sign
          aria-hidden="true"
          size={34}
          strokeWidth={1.75}
          className={`shrink-0 ${isWell ? 'text-accent' : 'text-warn'}`}
        />
        <div>
          <p className="display text-[1.35rem]">{headline(state)}</p>
          <p className="mt-1.5">{meaning(state)}</p>
          <p className="mt-2 text-[0.92rem] text-ink-soft">
            Constaté le <Moment at={now} />, heure de Paris.
          </p>
        </div>
      </div>
      {state && <SearchFacts search={state.search} />}
      <Facts title="Le catalogue">
        <Fact name="Base de données">{state ? 'Elle répond.' : 'Elle ne répond pas.'}</Fact>
        {state && (
          <Fact name="Dernier changement d’une fiche ou d’un levier">
            {state.changedAt ? <Moment at={state.changedAt} /> : 'Rien n’est encore publié.'}
          </Fact>
        )}
        <Fact name="Version du site">{version}</Fact>
      </Facts>
      <p className="mt-8 max-w-[68ch] text-[0.92rem] text-ink-soft">
        Pour une surveillance automatique, <a href="/api/health">l’essentiel en JSON</a>. Si quelque chose ne
        marche pas alors que tout va bien ici, <Link href="/mentions-legales">écrivez à l’éditeur</Link>.
      </p>
    </>
  );
}

function headline(state: State | null): string {
  if (!state) return 'Le catalogue est en panne.';
  return state.search.degraded === null ? 'Tout fonctionne.' : 'La recherche répond en secours.';
}

function meaning(state: State | null): string {
  if (!state)
    return 'Sa base de données ne répond pas : les pages ne peuvent pas s’afficher. Rien n’est perdu ; réessayez dans quelques minutes.';
  return state.search.degraded === null
    ? 'Les pages, la recherche et les données ouvertes répondent.'
    : 'L’index de recherche ne répond pas, et la base de données le remplace. Les résultats et leurs comptes restent justes ; leur ordre peut changer un peu, et la réponse prendre plus de temps. Le retour est automatique.';
}

function SearchFacts({
  search: { serving, degraded, documents, pending, syncedAt, comparison },
}: {
  search: SearchState;
}) {
  return (
    <Facts title="La recherche">
      <Fact name="Qui répond">
        {serving === 'meilisearch'
          ? 'L’index de recherche, Meilisearch.'
          : degraded === null && pending !== null && pending > 0
            ? 'La base de données, PostgreSQL, le temps que l’index reçoive les derniers changements.'
            : 'La base de données, PostgreSQL.'}
      </Fact>
      {degraded !== null && <Fact name="Pourquoi pas l’index">{degraded}</Fact>}
      <Fact name="Fiches que la recherche trouve">{countOf(documents, 'fiche')}</Fact>
      {pending === null ? (
        <Fact name="Synchronisation">
          Sans objet&nbsp;: la base de données cherche elle-même, un changement se trouve dès qu’il est
          publié.
        </Fact>
      ) : (
        <>
          <Fact name="Changements en attente">
            {pending === 0
              ? 'Aucun\u00a0: l’index tient tout ce qui est publié.'
              : `${countOf(pending, 'changement')}, bientôt dans l’index.`}
          </Fact>
          <Fact name="Dernière synchronisation">
            {syncedAt ? <Moment at={syncedAt} /> : 'Pas encore faite.'}
          </Fact>
          <Fact name="Dernière comparaison avec la base">
            {comparison ? (
              <>
                <Moment at={comparison.at} />
                &nbsp;:{' '}
                {comparison.drift === 0
                  ? 'aucun écart'
                  : countOf(comparison.drift, 'fiche à reprendre', 'fiches à reprendre')}
                .
              </>
            ) : (
              'Pas encore faite.'
            )}
          </Fact>
        </>
      )}
    </Facts>
  );
}

function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-9 max-w-[46rem]">
      <h2 className="mb-2 text-2xl">{title}</h2>
      <dl>{children}</dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-t border-rule py-2.5 sm:grid-cols-[16rem_1fr]">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{formatMoment(at)}</time>;
}
