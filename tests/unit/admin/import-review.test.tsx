import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AttachableChoice } from '@/components/importing/attachable-choice';
import { FieldGroups } from '@/components/importing/field-groups';
import type { PlannedField, ReviewView } from '@/components/importing/review-view';

const act = async () => ({ faults: [], values: {} });

const item = {
  id: 1,
  position: 1,
  version: 1,
  kind: 'initiative',
  import: { id: 7 },
  edition: { id: 12, kind: 'initiative', slug: 'lavoir', title: 'Le lavoir', version: 3, isDeleted: false },
} as ReviewView['item'];
const view: ReviewView = { item, userId: 'camille', editing: null, isOpen: true, decide: act, undo: act };

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('la recherche d’une destination', () => {
  const shown = (found: { id: number; title: string }[]) =>
    renderToStaticMarkup(
      <AttachableChoice
        view={view}
        kind="initiative"
        search={{ typed: 'lavoir', found, isCut: false }}
        attach={act}
      />,
    );

  test('montre celle qui l’est déjà, sans proposer de l’y rattacher', () => {
    const html = shown([{ id: 12, title: 'Le lavoir' }]);
    expect(textOf(html)).toContain('1 réponse.');
    expect(textOf(html)).toContain('Le lavoir C’est déjà sa destination.');
    expect(html).not.toContain('value="12"');
    expect(html).not.toContain('Aucune réponse');
  });

  test('propose les autres à côté', () => {
    const html = shown([
      { id: 12, title: 'Le lavoir' },
      { id: 13, title: 'Le lavoir du Pont' },
    ]);
    expect(textOf(html)).toContain('2 réponses.');
    expect(html).toContain('value="13"');
    expect(html.match(/C’est déjà sa destination/g)).toHaveLength(1);
  });

  test('sans réponse, dit comment chercher mieux', () => {
    expect(shown([])).toContain('Aucune réponse');
  });
});

test('une liste deux fois plus longue se lit deux fois plus, pas quatre', () => {
  const readsOf = (count: number) => {
    let reads = 0;
    const fields = Array.from({ length: count }, (_, rank) => ({
      field: `funding.${rank}`,
      label: 'Financements',
      status: 'new',
      decision: null,
      base: null,
      now: null,
      passages: [],
      get proposed() {
        reads += 1;
        return { funder: 'Ville', amount: rank, year: 2014, note: null, cite: [] };
      },
    })) as PlannedField[];
    renderToStaticMarkup(
      <FieldGroups
        groups={[{ root: 'funding', label: 'Financements', isList: true, fields }]}
        view={view}
        editor={null}
      />,
    );
    return reads;
  };
  expect(readsOf(40)).toBe(2 * readsOf(20));
});
