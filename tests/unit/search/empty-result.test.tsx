import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EmptyResult } from '@/components/search/empty-result';
import { ReadingNotes } from '@/components/search/reading-notes';
import { parseQuery } from '@/lib/search/query';
import type { Reading } from '@/lib/search/results';
import { toTerms } from '@/tests/support/to-terms';

const FACETS = { territories: [], sectors: [], levers: [], types: [], natures: [] };

function reading(text: string, rest: Partial<Reading> = {}): Reading {
  const terms = toTerms(text);
  return { terms, minimum: terms.length, corrections: [], unknown: [], setAside: [], ...rest };
}

const queryOf = (text: string) => parseQuery(new URLSearchParams({ q: text })).query;

/** Markup as a reader has it: its words, and where its links lead. */
function read(markup: string) {
  const decoded = markup.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('\u00a0', ' ');
  const links = [...markup.matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
    decodeURIComponent(href.replaceAll('+', ' ').replaceAll('&amp;', '&')),
  );
  return { words: decoded.replace(/<[^>]+>/g, ''), links };
}

const empty = (text: string, rest: Partial<Reading> = {}) =>
  read(
    renderToStaticMarkup(
      <EmptyResult
        query={queryOf(text)}
        facets={FACETS}
        reading={text === '' ? null : reading(text, rest)}
      />,
    ),
  );

describe('une liste vide', () => {
  it('nomme le mot inconnu et mène à la même recherche sans lui', () => {
    const { words, links } = empty('licorne garage', { unknown: ['licorne'] });
    expect(words).toContain('Aucune fiche ne contient « licorne ».');
    expect(words).toContain('vérifier l’orthographe de « licorne »');
    expect(links).toEqual(['/initiatives?q=garage', '/territoires?q=licorne', '/initiatives', '/leviers']);
  });

  it('n’a rien à mener quand il ne reste rien', () => {
    const { words, links } = empty('licorne chimère', { unknown: ['licorne', 'chimère'] });
    expect(words).toContain('Aucune fiche ne contient « licorne » ni « chimère ».');
    expect(links).toEqual(['/territoires?q=licorne', '/territoires?q=chimère', '/initiatives', '/leviers']);
  });

  it('propose de lever les guillemets', () => {
    const { links } = empty('"garrage" solidaire', { unknown: ['garrage'] });
    expect(links).toContain('/initiatives?q=garrage solidaire');
    expect(links).toContain('/initiatives?q=solidaire');
  });

  it('propose un à un les mots que rien ne réunit', () => {
    const { words, links } = empty('crèche "jardin partagé"');
    expect(words).toContain('Aucune fiche ne réunit tous ces mots.');
    expect(links).toEqual(
      expect.arrayContaining(['/initiatives?q=crèche', '/initiatives?q="jardin partagé"']),
    );
  });

  it('dit qu’il n’y avait rien à chercher', () => {
    expect(empty('de la', { terms: [] }).words).toContain('Rien à chercher dans « de la »');
  });
});

describe('ce que l’on dit d’une lecture', () => {
  const notes = (text: string, rest: Partial<Reading>, total = 3) =>
    read(
      renderToStaticMarkup(
        <ReadingNotes query={queryOf(text)} reading={reading(text, rest)} total={total} />,
      ),
    );

  it('une correction, et le mot exact entre guillemets', () => {
    const corrections = [{ typed: 'garrage', used: 'garage' }];
    const { words, links } = notes('garrage Lille', { corrections });
    expect(words).toContain('Aucune fiche ne contient « garrage » : voici les résultats pour garage.');
    expect(links).toEqual(['/initiatives?q="garrage" Lille']);
    expect(notes('garrage', { corrections }, 0).words).toContain('la recherche a porté sur garage.');
  });

  it('un mot mis de côté, ou plusieurs', () => {
    expect(notes('garage Lille', { setAside: ['Lille'] })).toEqual({
      words:
        'Aucune fiche ne réunit tous ces mots : « Lille » a été mis de côté. Chercher seulement « Lille »',
      links: ['/initiatives?q=Lille'],
    });
    expect(notes('garage Lille Metz', { setAside: ['Lille', 'Metz'] }).words).toContain(
      '« Lille » et « Metz » ont été mis de côté.',
    );
  });

  it('que des fiches peuvent manquer d’un mot, s’il y en a', () => {
    const loose = 'la liste va jusqu’à celles qui en contiennent 2 sur 3.';
    expect(notes('garage Lille jeunes', { minimum: 2 }).words).toContain(loose);
    expect(notes('garage Lille jeunes', { minimum: 2 }, 0).words).toBe('');
  });

  it('rien quand le texte a été lu à la lettre, ni quand la liste vide le dit', () => {
    expect(notes('garage', {}).words).toBe('');
    expect(
      notes('licorne garrage', { unknown: ['licorne'], corrections: [{ typed: 'garrage', used: 'garage' }] })
        .words,
    ).toBe('');
  });
});
