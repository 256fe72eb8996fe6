import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ServiceState } from '@/components/search/service-state';
import type { SearchState } from '@/lib/search/state';

const at = new Date('2026-11-21T08:05:00Z');

const POSTGRES: SearchState = {
  serving: 'postgres',
  degraded: null,
  documents: 129,
  pending: null,
  syncedAt: null,
  comparison: null,
};
const MEILISEARCH: SearchState = {
  ...POSTGRES,
  serving: 'meilisearch',
  pending: 0,
  syncedAt: at,
  comparison: { at, drift: 0 },
};

/** The page as it reads, tags taken off. */
function read(search: SearchState | null): string {
  const state = search && { search, changedAt: at };
  return renderToStaticMarkup(<ServiceState state={state} version="1.2.3" now={at} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('la page « État du service »', () => {
  it('dit que tout va, sans copie à synchroniser quand la base cherche seule', () => {
    const text = read(POSTGRES);
    expect(text).toContain('Tout fonctionne.');
    expect(text).toContain('La base de données, PostgreSQL.');
    expect(text).toContain('129 fiches');
    expect(text).toContain('21 novembre 2026 à 9 h 05');
    expect(text).toContain('1.2.3');
    expect(text).not.toMatch(/Changements en attente|Dernière synchronisation/);
  });

  it('dit où en est l’index quand il y en a un', () => {
    const text = read(MEILISEARCH);
    expect(text).toContain('L’index de recherche, Meilisearch.');
    expect(text).toContain('Aucun : l’index tient tout ce qui est publié.');
    expect(text).toMatch(/21 novembre 2026 à 9 h 05 : aucun écart/);
    const late = read({
      ...MEILISEARCH,
      serving: 'postgres',
      pending: 3,
      syncedAt: null,
      comparison: { at, drift: 2 },
    });
    expect(late).toContain('le temps que l’index reçoive les derniers changements');
    expect(late).toContain('3 changements, bientôt dans l’index.');
    expect(late).toContain('2 fiches à reprendre');
    expect(late).toContain('Pas encore faite.');
  });

  it('dit qui remplace l’index, pourquoi, et ce que cela change', () => {
    const text = read({ ...MEILISEARCH, serving: 'postgres', degraded: 'Meilisearch ne répond pas.' });
    expect(text).toContain('La recherche répond en secours.');
    expect(text).toContain('Les résultats et leurs comptes restent justes');
    expect(text).toContain('Meilisearch ne répond pas.');
    expect(text).not.toContain('Tout fonctionne');
  });

  it('dit la panne de la base, et rien de ce qu’elle ne sait plus', () => {
    const text = read(null);
    expect(text).toContain('Le catalogue est en panne.');
    expect(text).toContain('Elle ne répond pas.');
    expect(text).not.toMatch(/fiches que|Dernier changement/i);
  });
});
