import { describe, expect } from 'vitest';
import { getInitiative } from '@/lib/catalogue/queries/get-initiative';
import { getLever } from '@/lib/catalogue/queries/levers';
import type { Db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { saveDraft } from '@/lib/publishing/commands/save-draft';
import { readDraft } from '@/lib/publishing/draft';
import { getPreview } from '@/lib/publishing/preview/get-preview';
import { aUser } from '@/tests/support/accounts';
import { test } from '@/tests/support/database';

const NOW = new Date('2026-11-21T10:00:00Z');

/** When a row was written says nothing of what the page shows. */
const withoutDate = ({ updatedAt: _, ...view }: { updatedAt: Date }) => view;

async function newDraft(db: Db, kind: 'initiative' | 'lever', content: object) {
  const actor = await aUser(db);
  const { id } = await createEdition(db, kind, 'Un brouillon', { actor, now: NOW });
  const draft = readDraft(kind, { title: 'Un brouillon', slug: 'un-brouillon', ...content });
  const saved = await saveDraft(
    db,
    actor,
    { editionId: id, baseVersion: 1, content: draft, message: '' },
    NOW,
  );
  expect(saved.ok).toBe(true);
  return id;
}

describe('l’aperçu', () => {
  test('de ce qui est en ligne est, pour chaque fiche et chaque levier, ce que la page publique montre', async ({
    filledDb: db,
  }) => {
    const editions = await db.edition.findMany({ select: { id: true, kind: true, slug: true } });
    expect(editions.filter(({ kind }) => kind === 'initiative')).toHaveLength(await db.initiative.count());
    expect(editions.filter(({ kind }) => kind === 'lever')).toHaveLength(await db.lever.count());
    expect(editions.length).toBeGreaterThan(100);
    for (const { id, kind, slug } of editions) {
      const preview = await getPreview(db, kind, id);
      if (preview?.kind === 'initiative') {
        const shown = await getInitiative(db, slug);
        expect(withoutDate(preview.sheet), slug).toEqual(shown && withoutDate(shown));
        expect(preview.awaited, slug).toEqual({ levers: [], sheets: [] });
      } else {
        const shown = await getLever(db, slug);
        expect(preview && withoutDate(preview.lever), slug).toEqual(shown && withoutDate(shown));
        expect(preview?.awaited, slug).toEqual([]);
      }
    }
  });

  test('d’un brouillon vide, ou qui nomme ce qui n’existe pas, se montre sans faute', async ({ db }) => {
    const empty = await newDraft(db, 'initiative', { title: '' });
    expect(await getPreview(db, 'initiative', empty)).toMatchObject({
      version: 2,
      sheet: { title: 'Sans titre', sections: [], places: [], levers: [] },
    });
    const emptyLever = await newDraft(db, 'lever', { title: '' });
    expect(await getPreview(db, 'lever', emptyLever)).toMatchObject({
      lever: { title: 'Sans titre', actions: [], examples: [] },
    });
  });

  test('dit à part ce que le brouillon nomme et qui n’est pas en ligne', async ({ filledDb: db }) => {
    const waiting = await newDraft(db, 'initiative', { slug: 'pas-encore', title: 'Pas encore là' });
    const cite = [{ source: 'inconnu', from: 3, to: 4 }];
    const id = await newDraft(db, 'initiative', {
      sectors: ['n-existe-pas'],
      structure: { name: null, types: ['inventee'] },
      places: [{ territory: 'commune:00000', qpv: 'QP999999', wording: 'quelque part', note: null, cite }],
      levers: [{ id: 'levier-inconnu', because: 'Parce que.', cite }],
      related: ['pas-encore', 'nulle-part'],
      verified: 'un jour',
      created: [{ year: null, note: 'on ne sait plus', cite }],
      figures: [{ label: 'emplois', unit: '', value: null, cite, differs: [] }],
      contact: { organisation: 'Ici', website: 'javascript:alert(1)', email: null, address: null },
      sections: [{ kind: 'context', markdown: 'Un texte {cite=absent:1-2}.', cite }],
    });
    const preview = await getPreview(db, 'initiative', id);
    expect(preview).toMatchObject({
      awaited: {
        levers: [{ title: 'levier-inconnu', because: 'Parce que.' }],
        sheets: ['pas-encore', 'nulle-part'],
      },
      sheet: {
        sectors: [{ slug: 'n-existe-pas', label: 'n-existe-pas' }],
        types: [{ slug: 'inventee', label: 'inventee' }],
        places: [{ wording: 'quelque part', territory: null }],
        levers: [],
        related: [],
        verifiedAt: null,
        created: [],
        figures: [],
        contact: { organisation: 'Ici', website: null },
        sections: [{ kind: 'context', citations: [{ sourceTitle: 'inconnu' }, { sourceTitle: 'absent' }] }],
      },
    });
    expect(waiting).not.toBe(id);
  });

  test('montre une ancienne version sur demande, et rien pour une version qui n’existe pas', async ({
    db,
  }) => {
    const id = await newDraft(db, 'initiative', { title: 'Le titre changé', slug: 'un-brouillon' });
    expect(await getPreview(db, 'initiative', id, 1)).toMatchObject({ version: 1, title: 'Un brouillon' });
    expect(await getPreview(db, 'initiative', id)).toMatchObject({ version: 2, title: 'Le titre changé' });
    expect(await getPreview(db, 'initiative', id, 9)).toBeNull();
    expect(await getPreview(db, 'lever', id)).toBeNull();
  });
});
