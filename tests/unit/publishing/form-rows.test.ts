import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRows, type RowChange } from '@/lib/publishing/form/change-rows';
import type { FormFields } from '@/lib/publishing/form/form-fields';
import { rowNames } from '@/lib/publishing/form/typed';

/** Figures named by letters, each with another value of its own. */
const figures = (letters: string[]): FormFields =>
  Object.assign(
    { title: ['Le Bol'], figures: [''], 'sections.funding.markdown': ['2.0'] },
    ...letters.map((letter, index) => ({
      [`figures.${index}.label`]: [letter],
      [`figures.${index}.differs.0.value`]: [`autre ${letter}`],
    })),
  );

const lettersOf = (fields: FormFields) =>
  rowNames('figures', fields).map((row) => {
    const label = fields[`${row}.label`]?.[0] ?? '';
    if (label !== '') expect(fields[`${row}.differs.0.value`]).toEqual([`autre ${label}`]);
    return label;
  });

const change = (fields: FormFields, what: RowChange, target: string) => {
  const changed = changeRows('initiative', fields, what, target);
  if (!changed) throw new Error(`rien à ${what} : ${target}`);
  return changed;
};

describe('les boutons des lignes', () => {
  it('ajoute une ligne vide à la fin, et y mène', () => {
    const { fields, at } = change(figures(['a', 'b']), 'ajouter', 'figures');
    expect([lettersOf(fields), at]).toEqual([['a', 'b', ''], 'figures.2']);
  });

  it('ajoute une ligne dans une ligne, sans toucher aux autres', () => {
    const { fields, at } = change(figures(['a', 'b']), 'ajouter', 'figures.1.differs');
    expect(at).toBe('figures.1.differs.1');
    expect(rowNames('figures.0.differs', fields)).toHaveLength(1);
    expect(rowNames('figures.1.differs', fields)).toHaveLength(2);
  });

  it('retire, monte et descend une ligne avec tout ce qu’elle contient, et rien d’autre', () => {
    const letters = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    fc.assert(
      fc.property(
        letters,
        fc.nat(4),
        fc.constantFrom('retirer', 'monter', 'descendre'),
        (rows, seed, what) => {
          const rank = seed % rows.length;
          const { fields } = change(figures(rows), what as RowChange, `figures.${rank}`);
          const expected: string[] = [...rows];
          if (what === 'retirer') expected.splice(rank, 1);
          const other = what === 'monter' ? rank - 1 : rank + 1;
          if (what !== 'retirer' && rows[other] !== undefined)
            [expected[rank], expected[other]] = [rows[other], rows[rank] as string];
          expect(lettersOf(fields)).toEqual(expected);
          expect(fields).toMatchObject({
            title: ['Le Bol'],
            figures: [''],
            'sections.funding.markdown': ['2.0'],
          });
        },
      ),
    );
  });

  it('mène à la ligne qui a pris la place de celle que l’on retire, à la liste quand il n’en reste pas', () => {
    expect(change(figures(['a', 'b']), 'retirer', 'figures.0').at).toBe('figures.0');
    expect(change(figures(['a', 'b']), 'retirer', 'figures.1').at).toBe('figures.0');
    expect(change(figures(['a']), 'retirer', 'figures.0').at).toBe('figures');
  });

  it.each([
    ['ajouter', 'title'],
    ['ajouter', 'levers'],
    ['ajouter', 'figures.0.cite'],
    ['ajouter', '__proto__'],
    ['retirer', 'figures.7'],
    ['retirer', 'constructor.0'],
  ] as const)('ne fait rien de ce que le formulaire n’offre pas : %s %s', (what, target) => {
    expect(changeRows('initiative', figures(['a']), what, target)).toBeNull();
  });
});
