import { describe, expect, test } from 'vitest';
import { cutSummary } from '@/lib/importing/plan/cut-summary';
import { readDocumentWords } from '@/lib/importing/plan/document-words';
import { acronymOf } from '@/lib/importing/plan/title-acronym';
import { toProposedItems } from '@/lib/importing/plan/to-proposal';
import type { Recognised, RecognisedSheet } from '@/lib/importing/recognise/model';
import type { InitiativeDraft, LeverDraft } from '@/lib/publishing/draft';
import { aFigure, aPublication, aRecognisedLever, aRecognisedSheet } from '@/tests/support/a-publication';
import { aTextDocument } from '@/tests/support/text-documents';

const SOURCE = { id: 'carnet', date: '2016-09-30' };

function itemsOf(rest: Partial<Recognised>, text?: string) {
  const { document, recognised } = aPublication(rest);
  const lines = text ? aTextDocument(text).lines : document.lines;
  return toProposedItems(recognised, lines, SOURCE, readDocumentWords(recognised, lines));
}

function sheet(rest: Partial<RecognisedSheet> = {}, text?: string) {
  const [item] = itemsOf({ sheets: [aRecognisedSheet(rest)] }, text);
  if (!item) throw new Error('no item');
  return { ...item, content: item.proposal.content as InitiativeDraft, passages: item.proposal.passages };
}

const section = (heading: string, kind: RecognisedSheet['sections'][number]['kind'], line: number) => ({
  heading,
  kind,
  text: `Texte de ${heading}.`,
  headingRange: { from: line, to: line },
  ranges: [{ from: line + 1, to: line + 1 }],
});

describe('une fiche reconnue devient un brouillon', () => {
  test('où chaque chose dit ses lignes', () => {
    const { content, passages } = sheet();
    expect(content).toMatchObject({
      title: 'La laverie du port',
      form: 'complete',
      asOf: '2016-09',
      passages: [{ source: 'carnet', from: 1, to: 10 }],
      places: [{ wording: 'Denain (Nord)', territory: null, qpv: 'unknown', cite: [{ from: 3, to: 3 }] }],
      figures: [{ label: 'emplois', value: 4, cite: [{ source: 'carnet', from: 7, to: 7 }] }],
      funding: [{ funder: 'Ville de Denain', amount: 18_000, year: 2014 }],
    });
    expect(passages).toMatchObject({
      title: [{ from: 1, to: 1 }],
      'sections.context': [{ from: 5, to: 5 }],
      'figures.0': [{ from: 7, to: 7 }],
      'funding.0': [{ from: 8, to: 8 }],
      'contact.email': [{ from: 9, to: 9 }],
    });
  });

  test('courte quand elle n’a qu’une section', () => {
    expect(sheet({ sections: [section('CONTEXTE', 'context', 4)] }).content.form).toBe('short');
  });

  test('les sections se rangent dans l’ordre du catalogue ; deux du même genre n’en font qu’une, intertitres en gras', () => {
    const { content } = sheet({
      sections: [
        section('FREINS', 'obstacles', 3),
        section('ORIGINE', 'origin', 5),
        section('LIMITES', 'obstacles', 7),
      ],
    });
    expect(content.sections).toMatchObject([
      { kind: 'origin', markdown: 'Texte de ORIGINE.' },
      {
        kind: 'obstacles',
        markdown: '**FREINS**\n\nTexte de FREINS.\n\n**LIMITES**\n\nTexte de LIMITES.',
        cite: [{ from: 4 }, { from: 8 }],
      },
    ]);
  });

  test('un intertitre inconnu suit la section d’avant, en gras, et le dit à sa ligne', () => {
    const { content, warnings } = sheet({
      sections: [section('CONTEXTE', 'context', 3), section('DIVERS', null, 5)],
    });
    expect(content.sections).toMatchObject([
      { kind: 'context', markdown: 'Texte de CONTEXTE.\n\n**DIVERS**\n\nTexte de DIVERS.' },
    ]);
    expect(warnings).toMatchObject([{ line: 5, message: expect.stringContaining('DIVERS') }]);
    expect(sheet({ sections: [section('DIVERS', null, 5)] }).content.sections).toMatchObject([
      { kind: 'further', markdown: '**DIVERS**\n\nTexte de DIVERS.' },
    ]);
  });

  test('l’introduction trop longue pour un résumé est gardée entière dans le contexte', () => {
    const text = Array.from({ length: 20 }, (_, rank) => `Une phrase de l’introduction, la ${rank}.`).join(
      ' ',
    );
    const { content } = sheet({ introduction: { text, ranges: [{ from: 2, to: 4 }] } });
    expect(content.summary.length).toBeLessThanOrEqual(400);
    expect(text.startsWith(content.summary)).toBe(true);
    expect(content.sections[0]).toMatchObject({
      kind: 'context',
      cite: [
        { from: 2, to: 4 },
        { from: 5, to: 5 },
      ],
    });
    expect(content.sections[0]?.markdown).toBe(`${text}\n\nPlus de laverie depuis 2009.`);
  });

  test('un montant qui ne finance rien est un chiffre en euros, l’autre un financement et rien de plus', () => {
    const amount = { euros: 500, upTo: null, label: 'loyer', year: null, line: 5, printed: '500 €' };
    const { content } = sheet({
      figures: [aFigure()],
      amounts: [amount, { ...amount, euros: 18_000, label: 'subvention', line: 8 }],
    });
    expect(content.figures.map(({ label, value, unit }) => [label, value, unit])).toEqual([
      ['emplois', 4, 'emplois'],
      ['loyer', 500, '€'],
    ]);
  });

  test('un financeur que le document ne nomme pas reste à dire, avec un avertissement', () => {
    const funding = { funder: null, euros: 5000, share: null, year: null, note: null, line: 6 };
    const { content, warnings } = sheet({ funding: [funding] });
    expect(content.funding).toMatchObject([{ funder: '', amount: 5000 }]);
    expect(warnings).toMatchObject([
      { line: 6, message: expect.stringContaining('Le document ne le dit pas') },
    ]);
  });

  test('rien de ce qui est à une personne n’est dans le contenu', () => {
    const { content, people } = sheet({
      contact: {
        people: [],
        organisation: null,
        emails: ['alix.exemple@laverie.example', 'contact@laverie.example'],
        phones: ['03 20 00 00 00'],
        websites: [],
        address: '2, quai du Port',
        ranges: [{ from: 9, to: 9 }],
      },
    });
    expect(content.contact).toEqual({
      organisation: null,
      website: null,
      email: 'contact@laverie.example',
      address: '2, quai du Port',
    });
    expect(people).toMatchObject([{ email: 'alix.exemple@laverie.example' }, { phone: '03 20 00 00 00' }]);
  });

  test('un titre en capitales est proposé comme le texte écrit ses mots, là où il est imprimé', () => {
    const printed = { title: 'LA LAVERIE DU PORT', titleRanges: [{ from: 1, to: 1 }] };
    const { title, content, passages, warnings } = sheet(
      printed,
      'LA LAVERIE DU PORT\nAu pied des tours, la laverie du port ouvre.',
    );
    expect([title, content.title]).toEqual(['La laverie du port', 'La laverie du port']);
    expect(passages.title).toEqual([{ from: 1, to: 1 }]);
    expect(warnings).toEqual([
      {
        line: 1,
        message: 'Le titre, imprimé en capitales, est mis en minuscules\u00a0: vérifiez les noms propres.',
      },
    ]);
  });

  test('un titre en capitales dont un mot n’est écrit nulle part reste tel quel, et c’est dit', () => {
    const { title, warnings } = sheet({ title: 'LA LAVERIE DE XYRIA', titleRanges: [{ from: 3, to: 3 }] });
    expect(title).toBe('LA LAVERIE DE XYRIA');
    expect(warnings).toMatchObject([{ line: 3, message: expect.stringContaining('capitales') }]);
  });

  test('ce qui dépasse ce qu’un brouillon tient est coupé et signalé, jamais une erreur', () => {
    const figures = Array.from({ length: 310 }, (_, value) => aFigure({ value }));
    const title = 't'.repeat(250);
    const long = { ...section('CONTEXTE', 'context', 3), text: 'x'.repeat(20_001) };
    const { content, warnings } = sheet({ figures, title, sections: [long] });
    expect([content.figures.length, content.title.length, content.sections[0]?.markdown.length]).toEqual([
      300, 200, 20_000,
    ]);
    expect(warnings).toHaveLength(3);
    expect(warnings.map(({ message }) => message).join()).toContain(title);
  });

  test('un encadré qui n’est d’aucune section est signalé avec sa raison', () => {
    const box = {
      heading: 'À SAVOIR',
      reason: 'autre sujet',
      text: 'Hors de propos.',
      ranges: [{ from: 6, to: 7 }],
    };
    expect(sheet({ boxes: [box] }).warnings).toMatchObject([
      { line: 6, message: expect.stringContaining('autre sujet') },
    ]);
  });
});

test('un levier garde son enjeu, ses actions, ses exemples et ses ressources', () => {
  const passage = (text: string, line: number) => ({ text, ranges: [{ from: line, to: line }] });
  const lever = aRecognisedLever({
    examples: [{ ...passage('Un local prêté.', 24), title: 'À Denain' }],
    further: [passage('Le guide : https://locaux.example/guide.', 25)],
  });
  const items = itemsOf({ sheets: [aRecognisedSheet()], levers: [lever] });
  expect(items.map(({ kind }) => kind)).toEqual(['initiative', 'lever']);
  expect(items[1]?.proposal.content as LeverDraft).toMatchObject({
    title: 'Prêter des locaux vides',
    stake: 'Des rez-de-chaussée ferment.',
    actions: [{ do: 'Prêter un local', for: [], cite: [{ source: 'carnet', from: 23, to: 23 }] }],
    further: [
      { text: 'À Denain\u00a0: Un local prêté.', url: null },
      { text: 'Le guide : https://locaux.example/guide.', url: 'https://locaux.example/guide' },
    ],
  });
});

test('un résumé s’arrête à une phrase, pas à une initiale', () => {
  const long = `${'a'.repeat(380)}. Puis M. Exemple et la suite de la phrase.`;
  expect(cutSummary(long)).toBe(`${'a'.repeat(380)}.`);
  expect(cutSummary(`Selon J. ${'a'.repeat(500)}`)).toBe('Selon J.…');
  expect(cutSummary('Court.')).toBe('Court.');
});

test.each([
  ['Coopérative jeunesse de services (CJS)', 'CJS'],
  ['VRAC, un réseau d’achat', 'VRAC'],
  ['ARTIS : un pôle', 'ARTIS'],
  ['LE GARAGE (DU COIN)', null],
  ['Le garage (solidaire)', null],
])('le sigle de « %s » est %s', (title, acronym) => {
  expect(acronymOf(title)).toBe(acronym);
});
