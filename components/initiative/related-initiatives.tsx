import type { InitiativeSummary } from '@/lib/catalogue/queries/list-initiative-summaries';
import { InitiativeCard } from './initiative-card';
import { NotOnlineYet } from './not-online-yet';

/** The sheets that this one is linked with; in a preview, also the titles of those that are not online yet. */
export function RelatedInitiatives({
  initiatives,
  awaited = [],
}: {
  initiatives: InitiativeSummary[];
  awaited?: string[];
}) {
  if (initiatives.length + awaited.length === 0) return null;
  return (
    <section aria-labelledby="proches" className="mt-12 print:hidden">
      <h2 id="proches" className="mb-3 text-2xl">
        Fiches proches
      </h2>
      {initiatives.map((initiative) => (
        <InitiativeCard key={initiative.slug} initiative={initiative} />
      ))}
      <NotOnlineYet titles={awaited} />
    </section>
  );
}
