import type { InitiativeSummary } from '@/lib/catalogue/queries/list-initiative-summaries';
import { InitiativeCard } from './initiative-card';

export function RelatedInitiatives({ initiatives }: { initiatives: InitiativeSummary[] }) {
  if (initiatives.length === 0) return null;
  return (
    <section aria-labelledby="proches" className="mt-12 print:hidden">
      <h2 id="proches" className="mb-3 text-2xl">
        Fiches proches
      </h2>
      {initiatives.map((initiative) => (
        <InitiativeCard key={initiative.slug} initiative={initiative} />
      ))}
    </section>
  );
}
