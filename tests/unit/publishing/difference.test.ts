import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { differences } from '@/lib/publishing/difference/differences';
import { differentRows } from '@/lib/publishing/difference/rows';
import { differentWords, type WordPart } from '@/lib/publishing/difference/words';
import { type DraftContent, fieldsOf, readField, writeField } from '@/lib/publishing/fields';
import { sayRow } from '@/lib/publishing/say-row';
import { anyDraft } from './any-draft';

/** Property tests on a busy machine take more than the usual delay. */
vi.setConfig({ testTimeout: 60_000 });

/** « L’atelier [-emploie-] {+forme+} »: what a reader sees, in one line. */
const marked = (words: WordPart[]) =>
  words
    .map(({ change, text }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[change])
    .join('');
const side = (words: WordPart[], other: WordPart['change']) =>
  words
    .filter(({ change }) => change !== other)
    .map(({ text }) => text)
    .join('');

describe('les différences d’un texte, mot par mot', () => {
  it.each([
    [
      'un mot remplacé',
      'L’atelier emploie dix personnes.',
      'L’atelier forme dix personnes.',
      'L’atelier [-emploie-]{+forme+} dix personnes.',
    ],
    ['une élision gardée', 'avec l’atelier', 'avec l’école', 'avec l’[-atelier-]{+école+}'],
    [
      'un mot à trait d’union, entier',
      'un rez-de-chaussée',
      'un rez-de-jardin',
      'un [-rez-de-chaussée-]{+rez-de-jardin+}',
    ],
    [
      'un nombre et ses espaces, entier',
      'soit 105\u202f000 euros',
      'soit 105\u202f500 euros',
      'soit [-105\u202f000-]{+105\u202f500+} euros',
    ],
    [
      'deux mots de suite, d’un seul tenant',
      'pendant les deux ans du projet',
      'pendant une longue décennie du projet',
      'pendant [-les deux ans-]{+une longue décennie+} du projet',
    ],
    [
      'un mot retiré avec son espace',
      'un grand jardin partagé',
      'un jardin partagé',
      'un [-grand -]jardin partagé',
    ],
    ['une ponctuation seule', 'Oui, demain', 'Oui. demain', 'Oui[-,-]{+.+} demain'],
    [
      '« aujourd’hui », entier',
      'ouvert aujourd’hui',
      'ouvert aujourd’dehors',
      'ouvert [-aujourd’hui-]{+aujourd’dehors+}',
    ],
  ])('montrent %s', (_, before, after, expected) => {
    expect(marked(differentWords(before, after))).toBe(expected);
  });

  it('rendent les deux textes, lettre pour lettre, quels qu’ils soient', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('l’', 'eau ', 'à ', '\n', '12 ', '- ', ' ', 'eau'), { maxLength: 30 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = differentWords(before, after);
        expect(side(words, 'removed')).toBe(after);
        expect(side(words, 'added')).toBe(before);
        expect(words.every(({ text: part }) => part !== '')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('de deux longs textes sans un mot commun ne font pas attendre', () => {
    const [before, after] = ['avant', 'après'].map((word) =>
      Array.from({ length: 3_500 }, (_, index) => `${word}${index}`).join(' '),
    ) as [string, string];
    const cpu = process.cpuUsage();
    const words = differentWords(before, after);
    // Milliseconds, where a comparison that is not bounded takes minutes.
    expect(process.cpuUsage(cpu).user / 1000).toBeLessThan(20_000);
    expect(side(words, 'removed')).toBe(after);
  });
});

describe('les différences d’une liste, ligne par ligne', () => {
  it('disent la ligne changée, l’ajoutée, la retirée et la déplacée', () => {
    const rows = differentRows(
      ['emplois : 24 (2016)', 'ateliers : 3', 'jardins : 2', 'repas servis par semaine', 'bénévoles actifs'],
      ['bénévoles actifs', 'emplois : 26 (2016)', 'ateliers : 3', 'jardins : 2', 'surface cultivée'],
    );
    expect(rows.map(({ change, words }) => `${change} ${marked(words)}`)).toEqual([
      'moved bénévoles actifs',
      'changed emplois : [-24-]{+26+} (2016)',
      'same ateliers : 3',
      'same jardins : 2',
      'removed [-repas servis par semaine-]',
      'added {+surface cultivée+}',
    ]);
  });

  it('rendent les deux listes', () => {
    const list = fc.array(fc.constantFrom('a b', 'a c', 'b c', 'd', 'd e f', 'd e g'), { maxLength: 7 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const rows = differentRows(before, after);
        const now = rows
          .filter(({ change }) => change !== 'removed')
          .map(({ words }) => side(words, 'removed'));
        const then = rows.filter(({ change }) => change !== 'added').map(({ words }) => side(words, 'added'));
        expect(now).toEqual(after);
        expect(then.sort()).toEqual([...before].sort());
      }),
    );
  });
});

describe('les différences d’une fiche', () => {
  const before = {
    title: 'VRAC',
    summary: 'Des achats groupés.',
    form: 'short',
    figures: [
      { label: 'emplois', value: 24, unit: 'ETP', year: 2016, cite: [{ source: 'guide', from: 12, to: 14 }] },
    ],
    sections: [{ kind: 'context', markdown: 'Un quartier.', cite: [] }],
  };

  it('nomment les champs touchés, dans l’ordre du formulaire, et eux seuls', () => {
    const after = {
      ...before,
      form: 'complete',
      figures: [{ ...before.figures[0], value: 26 }],
      sections: [
        { kind: 'context', markdown: 'Un grand quartier.', cite: [{ source: 'guide', from: 1, to: 1 }] },
        { kind: 'staff', markdown: 'Deux salariés.', cite: [] },
      ],
    };
    const found = differences('initiative', before, after).map(({ label, words, rows }) => [
      label,
      marked(words),
      ...rows.map((row) => marked(row.words)),
    ]);
    expect(found).toEqual([
      ['Forme de la fiche', '[-Fiche courte-]{+Fiche complète+}'],
      ['Chiffres', '', 'emplois : [-24-]{+26+} ETP (2016) — guide, l.\u00a012-14'],
      ['Section «\u00a0Quartier et contexte\u00a0»', 'Un {+grand +}quartier.', '{+guide, l.\u00a01+}'],
      ['Section «\u00a0Ressources humaines\u00a0»', '{+Deux salariés.+}'],
    ]);
  });

  it('ne voient rien entre ce qui manque, ce qui est nul et ce qui est vide', () => {
    const empty = {
      title: 'VRAC',
      acronym: '',
      contact: null,
      figures: [],
      structure: { name: null, types: [] },
    };
    expect(differences('initiative', empty, { title: 'VRAC' })).toEqual([]);
  });

  it('d’une fiche avec elle-même sont vides, et reportées sur l’ancienne donnent la nouvelle', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (old, now) => {
        expect(differences('initiative', old, now)).toEqual(
          differences('initiative', old, structuredClone(now)),
        );
        expect(differences('initiative', old, structuredClone(old))).toEqual([]);
        const rewritten = differences('initiative', old, now).reduce<DraftContent>(
          (content, { field }) => writeField(content, field, readField(now, field)),
          old,
        );
        expect(differences('initiative', rewritten, now)).toEqual([]);
      }),
    );
  });

  it('montrent toujours ce qui change dans une ligne : deux lignes différentes ne se disent pas pareil', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (old, now) => {
        for (const { words, rows } of differences('initiative', old, now))
          expect(
            [...rows, { change: 'same', words }].some(
              (row) => row.change !== 'same' || row.words.some(({ change }) => change !== 'same'),
            ),
          ).toBe(true);
      }),
    );
  });
});

describe('les champs d’un contenu', () => {
  it('s’écrivent et se relisent un par un, sans toucher aux autres ni au contenu reçu', () => {
    fc.assert(
      fc.property(
        anyDraft,
        anyDraft,
        fc.constantFrom(...fieldsOf('initiative')),
        (content, other, { path }) => {
          const copy = structuredClone(content);
          const written = writeField(content, path, readField(other, path));
          expect(content).toEqual(copy);
          expect(readField(written, path)).toEqual(readField(other, path));
          for (const field of fieldsOf('initiative'))
            if (field.path !== path)
              expect(readField(written, field.path)).toEqual(readField(content, field.path));
        },
      ),
    );
  });

  it('gardent les sections dans leur ordre, quel que soit celui où elles sont écrites', () => {
    const section = { markdown: 'Texte.', cite: [] };
    const written = ['results', 'context', 'staff'].reduce<DraftContent>(
      (content, kind) => writeField(content, `sections.${kind}`, section),
      {},
    );
    expect((written.sections as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'context',
      'staff',
      'results',
    ]);
  });

  it('se disent avec les noms du catalogue quand on les donne', () => {
    const names = { levers: { 'commande-publique': 'Mobiliser la commande publique' } };
    const row = { id: 'commande-publique', because: 'Elle achète.', cite: [] };
    expect(sayRow('levers', row, names)).toBe('Mobiliser la commande publique : Elle achète.');
    expect(sayRow('levers', row)).toBe('commande-publique : Elle achète.');
  });

  it.each(['constructor', '__proto__', 'toString'])('se disent tels quels quand le nom est « %s »', (id) => {
    const names = { levers: {}, sectors: {} };
    expect(sayRow('levers', { id, because: 'Elle achète.', cite: [] }, names)).toBe(`${id} : Elle achète.`);
    expect(sayRow('sectors', id, names)).toBe(id);
    expect(sayRow('keywords', id, names)).toBe(id);
  });
});
