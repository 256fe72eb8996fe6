import { isDay } from '@/lib/text/paris-day';

/** How the journal is narrowed, as its address says it. */
export type JournalQuery = {
  /** An account's identifier, or {@link SERVER}. */
  person: string | null;
  action: string | null;
  /** Words of what it was done to. */
  subject: string;
  /** One sheet or lever. */
  editionId: number | null;
  /** Days of Paris, both included. */
  from: string | null;
  to: string | null;
  /** Only lines older than this one. */
  before: bigint | null;
};

/** Who does what nobody asks for: imports, planned publications, the command line. */
export const SERVER = 'serveur';

/** Reads an address; what means nothing narrows nothing. */
export function parseJournalQuery(params: URLSearchParams): JournalQuery {
  const text = (name: string) => params.get(name)?.trim() ?? '';
  const matching = (name: string, pattern: RegExp) => (pattern.test(text(name)) ? text(name) : null);
  const day = (name: string) => (isDay(text(name)) ? text(name) : null);
  const edition = matching('fiche', /^\d{1,9}$/);
  const before = matching('avant', /^\d{1,18}$/);
  return {
    person: matching('personne', /^[\w-]{1,64}$/),
    action: matching('action', /^[a-zA-Z]{1,40}\.[a-zA-Z]{1,40}$/),
    subject: text('objet').slice(0, 200),
    editionId: edition === null ? null : Number(edition),
    from: day('du'),
    to: day('au'),
    before: before === null ? null : BigInt(before),
  };
}

/** The parameters that {@link parseJournalQuery} reads back. */
export function toJournalParams(query: JournalQuery): URLSearchParams {
  const said: [string, string | null][] = [
    ['personne', query.person],
    ['action', query.action],
    ['objet', query.subject],
    ['fiche', query.editionId === null ? null : String(query.editionId)],
    ['du', query.from],
    ['au', query.to],
    ['avant', query.before === null ? null : String(query.before)],
  ];
  return new URLSearchParams(said.filter((pair): pair is [string, string] => Boolean(pair[1])));
}
