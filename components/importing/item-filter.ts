import type { ItemSummary } from '@/lib/importing/queries/model';

const STATES = { relire: 'waiting', reprises: 'applied', ecartees: 'refused' } as const;
const KINDS = { fiches: 'initiative', leviers: 'lever', termes: 'term' } as const;
const STATUSES = { nouvelles: 'new', changees: 'changed', conflits: 'conflict', identiques: 'same' } as const;

/** The choices of the filter by the words of the address, and what each is called. */
export const FILTER_CHOICES = {
  etat: { relire: 'À relire', reprises: 'Reprises', ecartees: 'Écartées' },
  genre: { fiches: 'Fiches', leviers: 'Leviers', termes: 'Termes du glossaire' },
  catalogue: {
    nouvelles: 'Pas encore au catalogue',
    changees: 'Avec des changements',
    conflits: 'Dit autrement',
    identiques: 'Identiques',
  },
} as const satisfies {
  etat: Record<keyof typeof STATES, string>;
  genre: Record<keyof typeof KINDS, string>;
  catalogue: Record<keyof typeof STATUSES, string>;
};

export type ItemFilter = Record<keyof typeof FILTER_CHOICES, string>;

type Address = Partial<Record<string, string | string[]>>;

/** What the address narrows the list to; '' where it says nothing that is known. */
export function readItemFilter(address: Address): ItemFilter {
  const known = (name: keyof ItemFilter) => {
    const value = address[name];
    return typeof value === 'string' && Object.hasOwn(FILTER_CHOICES[name], value) ? value : '';
  };
  return { etat: known('etat'), genre: known('genre'), catalogue: known('catalogue') };
}

export function filterItems(items: ItemSummary[], { etat, genre, catalogue }: ItemFilter): ItemSummary[] {
  return items.filter(
    ({ state, kind, status }) =>
      matches(STATES, etat, state) && matches(KINDS, genre, kind) && matches(STATUSES, catalogue, status),
  );
}

const matches = (names: Record<string, string>, chosen: string, value: string) =>
  chosen === '' || names[chosen] === value;
