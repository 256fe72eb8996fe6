import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CiteSource } from '@/lib/catalogue/cite-text';
import { projectPath } from '@/lib/cli/project';
import type { Content } from '@/lib/importing/content/content';
import { readContent } from '@/lib/importing/content/read-content';
import { type Draft, type InitiativeDraft, type LeverDraft, readDraft } from '@/lib/publishing/draft';
import { fieldsOf, readField } from '@/lib/publishing/fields';
import type { FormFields } from '@/lib/publishing/form/form-fields';
import { formFieldsOf } from '@/lib/publishing/form/forms';
import { readFields } from '@/lib/publishing/form/read-fields';
import { toFields } from '@/lib/publishing/form/to-fields';
import type { EditionKind } from '@/lib/publishing/model';
import { anyDraft } from './any-draft';

const SOURCES: CiteSource[] = ['guide', 'actes'].map((id) => ({ id, title: id, lineCount: 100, pages: [] }));

const sheet = (given: object = {}) => readDraft('initiative', given) as InitiativeDraft;
const lever = (given: object = {}) => readDraft('lever', given) as LeverDraft;

/** What a browser sends: ends of lines as the web writes them. */
const asSent = (fields: FormFields): FormFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, texts]) => [name, texts.map((text) => text.replace(/\n/g, '\r\n'))]),
  );

const faultsOf = (fields: FormFields, base: Draft = sheet(), kind: EditionKind = 'initiative') => {
  const read = readFields(kind, { ...toFields(kind, base), ...fields }, SOURCES, base);
  return read.ok ? [] : read.error.map(({ path }) => path);
};

const reading = (fields: FormFields, base = sheet()): InitiativeDraft => {
  const read = readFields('initiative', { ...toFields('initiative', base), ...fields }, SOURCES, base);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value as InitiativeDraft;
};

describe('le formulaire et le contenu', () => {
  it('montre chaque champ du contenu une fois, et aucun autre', () => {
    for (const kind of ['initiative', 'lever'] as const) {
      const paths = formFieldsOf(kind).map(({ key }) => key);
      expect([...paths].sort()).toEqual(
        fieldsOf(kind)
          .map(({ path }) => path)
          .sort(),
      );
    }
  });

  it('ne change rien tant que personne n’a rien touché, quoi que dise le brouillon', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const read = readFields('initiative', asSent(toFields('initiative', draft)), SOURCES, draft);
        expect(read).toEqual({ ok: true, value: draft });
      }),
      { numRuns: 300 },
    );
  });

  it('ne change qu’un champ quand un seul est touché', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const fields = { ...toFields('initiative', draft), subtitle: ['  Tout autre chose '] };
        const read = readFields('initiative', asSent(fields), SOURCES, draft);
        expect(read).toEqual({ ok: true, value: { ...draft, subtitle: 'Tout autre chose' } });
      }),
    );
  });
});

describe('chaque page de content/ passe par le formulaire', () => {
  let content: Content;
  let sources: CiteSource[];
  beforeAll(async () => {
    const read = await readContent(projectPath('content'));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    content = read.value;
    sources = content.sources;
  }, 60_000);

  it('et en revient telle quelle, champ par champ, lue sans rien savoir d’elle', () => {
    const pages = [
      ...content.initiatives.map((draft) => ({ kind: 'initiative' as const, draft })),
      ...content.levers.map((draft) => ({ kind: 'lever' as const, draft })),
    ];
    expect(pages.length).toBeGreaterThan(140);
    for (const { kind, draft: given } of pages) {
      const draft = readDraft(kind, given);
      const base = kind === 'initiative' ? sheet() : lever();
      const read = readFields(kind, asSent(toFields(kind, draft)), sources, base);
      if (!read.ok) throw new Error(`${draft.slug} : ${JSON.stringify(read.error)}`);
      for (const { path } of fieldsOf(kind)) {
        expect(readField(read.value, path), `${draft.slug} : ${path}`).toEqual(readField(draft, path));
      }
    }
  });
});

describe('ce que l’on tape', () => {
  it('lit les nombres comme on les écrit en français', () => {
    const value = (text: string) =>
      reading({ 'figures.0.label': ['emplois'], 'figures.0.value': [text] }).figures[0]?.value;
    expect(['24', '1 250,5', '1\u202f250,5', '1\u00a0250.5', '-3', '30 000 €', '12 %'].map(value)).toEqual([
      24, 1250.5, 1250.5, 1250.5, -3, 30000, 12,
    ]);
  });

  it.each(['douze', '1.250', '1,2,3', '12 emplois'])(
    'refuse « %s » comme nombre, en nommant son contrôle',
    (text) => {
      expect(faultsOf({ 'figures.0.label': ['x'], 'figures.0.value': [text] })).toEqual(['figures.0.value']);
    },
  );

  it('relit tout nombre qu’il écrit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const draft = sheet({ figures: [{ label: 'x', value }] });
        const read = reading(toFields('initiative', draft));
        expect(read.figures[0]?.value).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('lit une date de plusieurs façons, et refuse ce qui n’en est pas une', () => {
    const asOf = (text: string) => reading({ asOf: [text] }).asOf;
    expect(['2016', '2016-09', '09/2016', 'septembre 2016'].map(asOf)).toEqual([
      '2016',
      '2016-09',
      '2016-09',
      '2016-09',
    ]);
    expect(reading({ verified: ['21/11/2026'] }).verified).toBe('2026-11-21');
    expect(faultsOf({ asOf: ['un jour'], verified: ['2026-02-31'] })).toEqual(['asOf', 'verified']);
  });

  it('oublie une ligne laissée vide, et garde celle qui dit une seule chose', () => {
    const read = reading({
      'partners.0.name': [''],
      'partners.0.kind': ['autre'],
      'partners.0.role': [' '],
      'partners.0.cite': [''],
      'partners.1.name': ['Nord Actif'],
    });
    expect(read.partners).toEqual([{ name: 'Nord Actif', kind: 'autre', role: null, cite: [] }]);
  });

  it('nomme le contrôle fautif d’une ligne, même après une ligne vide', () => {
    expect(
      faultsOf({ 'figures.0.label': [''], 'figures.4.label': ['x'], 'figures.4.differs.2.year': ['an 12'] }),
    ).toEqual(['figures.4.differs.2.year']);
  });

  it('ne garde que les leviers cochés', () => {
    const base = sheet({ levers: [{ id: 'a', because: 'Parce que.' }] });
    const fields = {
      'levers.1.id': ['b'],
      'levers.1.pris': ['1'],
      'levers.1.because': ['Autrement.'],
      'levers.2.id': ['c'],
      'levers.2.because': ['Écrit, puis décoché'],
    };
    expect(reading(fields, base).levers.map(({ id }) => id)).toEqual(['a', 'b']);
    const { 'levers.0.pris': _, ...unpicked } = toFields('initiative', base);
    const read = readFields('initiative', unpicked, SOURCES, base);
    expect(read).toEqual({ ok: true, value: sheet() });
  });

  it('n’enlève rien quand l’envoi a été coupé', () => {
    const draft = sheet({ title: 'Le Bol', sectors: ['alimentation'], partners: [{ name: 'Nord Actif' }] });
    expect(readFields('initiative', { title: ['Le grand Bol'] }, SOURCES, draft)).toEqual({
      ok: true,
      value: { ...draft, title: 'Le grand Bol' },
    });
  });

  it('vide une liste dont toutes les lignes ont été retirées', () => {
    const draft = sheet({ sectors: ['alimentation'], partners: [{ name: 'Nord Actif' }] });
    expect(readFields('initiative', { sectors: [''], partners: [''] }, SOURCES, draft)).toEqual({
      ok: true,
      value: sheet(),
    });
  });

  it('garde telles quelles les lignes d’une liste que l’on n’a pas touchées', () => {
    const kept = { name: 'Nord Actif ', kind: 'autre' as const, role: ' garantit', cite: [] };
    const draft = sheet({ partners: [kept, { name: 'Adie' }] });
    expect(reading({ 'partners.1.name': ['L’Adie'] }, draft).partners).toEqual([
      kept,
      { name: 'L’Adie', kind: 'autre', role: null, cite: [] },
    ]);
  });

  it('ne tient pas pour touchées des cases qui arrivent dans l’ordre des choix', () => {
    const audience = ['bailleur', 'commune'] as const;
    const kept = { do: 'Prêter un local', for: [...audience], cite: [] };
    const base = lever({ audience, actions: [kept, { do: 'Louer', for: [...audience] }] });
    const inOrderOfChoices = {
      audience: ['', 'commune', 'bailleur'],
      'actions.0.for': ['', 'commune', 'bailleur'],
      'actions.1.for': ['', 'commune', 'bailleur'],
    };
    const read = (fields: FormFields) =>
      readFields('lever', { ...toFields('lever', base), ...inOrderOfChoices, ...fields }, SOURCES, base);
    expect(read({})).toEqual({ ok: true, value: base });
    const touched = read({ 'actions.1.do': ['Louer à bas prix'], audience: ['', 'commune'] });
    expect(touched).toMatchObject({
      ok: true,
      value: { audience: ['commune'], actions: [kept, { do: 'Louer à bas prix' }] },
    });
  });

  it('ajoute aux passages d’une section ceux que son texte marque', () => {
    const read = reading({
      'sections.context.markdown': ['Un quartier {cite=guide:12-30} calme.'],
      'sections.context.cite': ['actes l. 4'],
    });
    const passages = [
      { source: 'actes', from: 4, to: 4 },
      { source: 'guide', from: 12, to: 30 },
    ];
    expect(read.sections).toEqual([
      { kind: 'context', markdown: 'Un quartier {cite=guide:12-30} calme.', cite: passages },
    ]);
    expect(toFields('initiative', read)['sections.context.cite']).toEqual(['actes l. 4']);
  });

  it('ne prend pas pour un choix une recherche dont personne n’a vu les réponses', () => {
    const base = sheet({ places: [{ wording: 'Denain', territory: 'commune:59172' }] });
    expect(faultsOf({ 'places.0.territory.cherche': ['Lille'] }, base)).toEqual([
      'places.0.territory.cherche',
    ]);
    expect(
      faultsOf({ 'places.0.territory.cherche': ['Lille'], 'places.0.territory.montre': ['Lille'] }, base),
    ).toEqual([]);
  });

  it('lit un quartier par son code, inconnu, ou aucun, et refuse de dire deux choses', () => {
    const place = (qpv: string, code = '') =>
      ({ 'places.0.wording': ['Denain'], 'places.0.qpv': [qpv], 'places.0.qpv.code': [code] }) as FormFields;
    expect(reading(place('unknown')).places[0]?.qpv).toBe('unknown');
    expect(reading(place('none')).places[0]?.qpv).toBe('none');
    expect(reading(place('unknown', 'qp059 050')).places[0]?.qpv).toBe('QP059050');
    expect(faultsOf(place('none', 'QP059050'))).toEqual(['places.0.qpv']);
    expect(faultsOf(place('code', 'QP1'))).toEqual(['places.0.qpv']);
  });

  it('refuse un texte trop long et un choix inconnu, sans rien couper', () => {
    expect(faultsOf({ title: ['t'.repeat(201)], form: ['moyenne'], nature: ['initiative'] })).toEqual([
      'title',
      'form',
    ]);
  });
});
