import { describe, expect, it } from 'vitest';
import { keepParts } from '@/lib/importing/content/export/keep-parts';

const OLD = `# Les champs.
- slug: habitat
  label:   "Habitat"   # à garder
  cite: ["guide:1"]

# La mobilité,
# sur deux lignes.
- slug: mobilite
  label: 'Mobilité'
  icon: bike
`;

describe('keepParts', () => {
  it('rend l’ancien texte quand il dit la même chose', () => {
    const anew =
      '- slug: habitat\n  label: Habitat\n  cite: "guide:1"\n- slug: mobilite\n  label: Mobilité\n  icon: bike\n';
    expect(keepParts(OLD, anew)).toBe(OLD);
  });

  it('ne récrit que le champ qui change, et garde les commentaires de ce qui reste', () => {
    const anew =
      '- slug: habitat\n  label: Habitat\n  cite: "guide:1"\n- slug: mobilite\n  label: Se déplacer\n  icon: bike\n';
    expect(keepParts(OLD, anew)).toBe(OLD.replace("'Mobilité'", 'Se déplacer'));
  });

  it('enlève avec un terme le commentaire qui le précède, pas celui du fichier', () => {
    expect(keepParts(OLD, '- slug: habitat\n  label: Habitat\n  cite: "guide:1"\n')).toBe(
      '# Les champs.\n- slug: habitat\n  label:   "Habitat"   # à garder\n  cite: ["guide:1"]\n',
    );
    expect(keepParts(OLD, '- slug: mobilite\n  label: Mobilité\n  icon: bike\n')).toBe(
      "# Les champs.\n- slug: mobilite\n  label: 'Mobilité'\n  icon: bike\n",
    );
  });

  it('suit le nouvel ordre', () => {
    const anew =
      '- slug: mobilite\n  label: Mobilité\n  icon: bike\n- slug: habitat\n  label: Habitat\n  cite: "guide:1"\n';
    expect(keepParts(OLD, anew)).toMatch(
      /^# Les champs\.\n- slug: mobilite\n[\s\S]*'Mobilité'[\s\S]*"Habitat" {3}# à garder/,
    );
  });

  it('ne touche dans une fiche que l’élément de liste qui change, et prend le nouveau texte courant', () => {
    const old = `---
title: 'Garage'
places:   # où
  - territory: null   # nulle part
    wording: "ici"
    note: null
  - { territory: null, wording: là }
---

## Activités {cite=guide:1}

Un.
`;
    const anew = `---
title: Garage
places:
  - territory: null
    wording: ici
    note: Une note.
  - territory: null
    wording: là
---

## Activités {cite=guide:1}

Deux.
`;
    expect(keepParts(old, anew)).toBe(old.replace('note: null', 'note: Une note.').replace('Un.', 'Deux.'));
  });

  it('laisse les champs écrits qui ne disent rien, à leur place', () => {
    const old = '- slug: a\n  acronym: null\n  variants: []\n  label: Un\n  note:\n';
    expect(keepParts(old, '- slug: a\n  label: Deux\n')).toBe(old.replace('Un', 'Deux'));
    expect(keepParts(old, '- slug: a\n  acronym: A\n  label: Un\n')).toBe(
      old.replace('acronym: null', 'acronym: A'),
    );
  });

  it('ne prend pas pour un commentaire un texte qui en a l’air', () => {
    const old = '- slug: a\n  label: |-\n    x\n\n    # non\n- slug: b\n  label: b\n';
    const anew = '- slug: a\n  label: |-\n    x\n\n    # non\n- slug: b\n  label: c\n';
    expect(keepParts(old, anew)).toBe(anew);
  });

  it.each([
    ['illisible', 'a: [', 'a: 1\n'],
    ['vide', '', '- a: 1\n'],
    ['sans en-tête', 'texte\n', '---\na: 1\n---\n'],
    ['sur une ligne', '[{ slug: a }]\n', '- slug: a\n'],
  ])('ne garde rien d’un texte %s', (_, old, anew) => {
    expect(keepParts(old, anew)).toBeUndefined();
  });
});
