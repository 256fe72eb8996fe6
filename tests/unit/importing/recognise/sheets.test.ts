import { describe, expect, it } from 'vitest';
import { chooseProfile, listProfiles } from '@/lib/importing/recognise/choose-profile';
import { recognise } from '@/lib/importing/recognise/recognise';
import { recogniseSheets } from '@/lib/importing/recognise/sheets/recognise-sheets';
import type { SheetRules } from '@/lib/importing/recognise/sheets/rules';
import type { SheetStructure } from '@/lib/importing/recognise/sheets/structure';
import {
  AFTER_SHEETS,
  INVENTED_GUIDE,
  LAST_SHEET,
  LONG_SHEET,
  SHORT_SHEET,
} from '@/tests/support/invented-guide';
import { aTextDocument } from '@/tests/support/text-documents';

const rules = listProfiles().find(({ id }) => id === 'guide-reperess')?.sheets as SheetRules;
const lineOf = (text: string, start: string, after = 0) =>
  text.split('\n').findIndex((line, index) => index >= after && line.trim().startsWith(start)) + 1;
const sheetsOf = (text: string) => recogniseSheets(aTextDocument(text), rules);
const sheetOf = (text: string): SheetStructure => {
  const [sheet, ...others] = sheetsOf(text);
  expect(others).toEqual([]);
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const headingsOf = ({ sections }: SheetStructure) => sections.map(({ kind, heading }) => [kind, heading]);
const section = (sheet: SheetStructure, kind: string) => {
  const found = sheet.sections.find((one) => one.kind === kind);
  if (!found) throw new Error(`no section ${kind}`);
  return found;
};

describe('les fiches d’une publication', () => {
  const sheets = sheetsOf(INVENTED_GUIDE);

  it('sont trouvées avec leur titre recousu, leur forme et leurs bornes, contact compris', () => {
    expect(sheets.map(({ title, form, from, to }) => ({ title, form, from, to }))).toEqual([
      {
        title: 'La Halle aux Outils, Prêter et réparer',
        form: 'complete',
        from: lineOf(INVENTED_GUIDE, 'La Halle aux'),
        to: lineOf(INVENTED_GUIDE, 'CONTACT'),
      },
      {
        title: 'Épicerie du Belvédère',
        form: 'short',
        from: lineOf(INVENTED_GUIDE, 'Épicerie du'),
        to: lineOf(INVENTED_GUIDE, 'epicerie@'),
      },
      {
        title: 'Garage du Pont',
        form: 'short',
        from: lineOf(INVENTED_GUIDE, 'Garage du Pont'),
        to: lineOf(INVENTED_GUIDE, 'http://www.garage'),
      },
    ]);
  });

  it('gardent chacune de leurs lignes dans un titre, une rubrique, un encadré, un lieu ou un contact', () => {
    const lines = INVENTED_GUIDE.split('\n');
    for (const sheet of sheets) {
      const parts = [
        ...sheet.titleRanges,
        ...(sheet.introduction?.ranges ?? []),
        ...(sheet.place?.ranges ?? []),
        ...sheet.sections.flatMap(({ headingRange, ranges }) => [headingRange, ...ranges]),
        ...sheet.boxes.flatMap(({ ranges }) => ranges),
        ...sheet.contactRanges,
      ];
      for (let number = sheet.from; number <= sheet.to; number++) {
        const isKept = parts.some(({ from, to }) => from <= number && number <= to);
        expect(lines[number - 1]?.trim() === '' || isKept, `ligne ${number} : ${lines[number - 1]}`).toBe(
          true,
        );
      }
    }
  });

  it('ne se trouvent pas dans un texte qui n’en a pas', () => {
    expect(sheetsOf('Activités\nLe comité se réunit.\n\nCONTACT\ncomite@exemple.fr')).toEqual([]);
    expect(sheetsOf('')).toEqual([]);
  });
});

describe('une fiche longue', () => {
  const sheet = sheetOf(LONG_SHEET);

  it('a ses rubriques dans l’ordre imprimé, avec leur titre et leur nature', () => {
    expect(headingsOf(sheet)).toEqual([
      ['context', 'Présentation du quartier d’implantation'],
      ['origin', 'Origines du projet (historique, date de création, etc.)'],
      ['activities', 'Activités'],
      ['partners', 'Les acteurs et leur rôle respectif, les différents partenaires'],
      ['goals', 'FINALITÉS ET OBJECTIFS'],
      ['premises', 'Locaux'],
      ['innovation', 'Les dimensions innovantes'],
      ['city_policy', 'LES LIENS AVEC LA POLITIQUE DE LA VILLE'],
      ['elected_view', 'LE REGARD DE L’ÉLUE'],
      ['results', 'DES RÉSULTATS'],
      ['obstacles', 'DES FREINS'],
      ['success_factors', 'DES FACTEURS DE RÉUSSITE'],
    ]);
  });

  it('a pour introduction ce qui sépare le titre du premier intertitre, et son lieu sans « Lieu »', () => {
    expect(sheet.introduction?.text).toMatch(/^La Halle prête .* de pluie\.$/);
    expect(sheet.place?.text).toBe('quartier des Tilleuls, Valmorin (Ardèche)');
  });

  it('reprend après le lieu la rubrique que l’encadré avait interrompue, et le dit', () => {
    const partners = section(sheet, 'partners');
    expect(partners.ranges).toHaveLength(2);
    expect(partners.text).toMatch(/^Un bailleur prête la cave.*\n\nLa mairie paie .* par an\.$/);
    expect(sheet.warnings).toContainEqual({
      line: lineOf(LONG_SHEET, 'La mairie paie'),
      message: expect.stringContaining(`ligne ${partners.headingRange.from}`),
    });
  });

  it('donne à un titre imprimé après son texte le texte qui le précède, et le dit', () => {
    expect(section(sheet, 'innovation').text).toMatch(/^- Un outil pour tous .*\n- Une école .* coupés\.$/);
    expect(section(sheet, 'premises').text).not.toContain('Une école');
    expect(sheet.warnings).toContainEqual({
      line: lineOf(LONG_SHEET, '• Un outil pour tous'),
      message: expect.stringContaining('imprimé après lui'),
    });
  });

  it('rend à la colonne étroite le texte qui suit un encadré large', () => {
    expect(section(sheet, 'premises').text).toMatch(
      /rez-de-chaussée, un été\.\n\nLe bailleur a posé .* d’hiver\.$/,
    );
    expect(section(sheet, 'city_policy').text).toMatch(/sans lune\.$/);
  });

  it('rend à une liste interrompue par un encadré l’élément qui la continue, quand les largeurs ne disent rien', () => {
    const sheet = sheetOf(
      LONG_SHEET.replace(
        /Une cave de 80[\s\S]*?un été\.\n/,
        'Une cave de 80 m² :\n• un établi pour les grands,\n• un autre pour les petits.\n',
      )
        .replace(/• Un outil pour tous[\s\S]*?coupés\.\n\nLes dimensions innovantes \n/, '')
        .replace(/Le contrat de ville finance.*/, 'Le contrat de ville paie.')
        .replace(/Le bailleur a posé[\s\S]*?d’hiver\./, '• Enfin, une porte vitrée.'),
    );
    expect(section(sheet, 'city_policy').text).toBe('Le contrat de ville paie.');
    expect(section(sheet, 'premises').text).toMatch(/petits\.\n- Enfin, une porte vitrée\.$/);
  });

  it('met à plat les tableaux : une étiquette, puis son texte', () => {
    expect(section(sheet, 'results').text.split('\n\n')).toEqual([
      'En dix ans, la Halle a changé la place :',
      expect.stringMatching(/^\*\*Des voisins qui se parlent\*\*\u00A0: On compte trente ateliers/),
      '**En termes d’image**\u00A0:',
      '- Une place où l’on s’assoit enfin le soir.\n- Un journal qui en parle autrement.',
    ]);
    expect(section(sheet, 'obstacles').text).toMatch(/^\*\*Les outils\*\*\u00A0: Ils s’usent/);
  });

  it('garde à part les titres courants', () => {
    expect(sheet.boxes).toEqual([
      expect.objectContaining({ text: '42 • Initiatives ESS / La Halle', reason: 'titre courant' }),
    ]);
  });

  it('recoud un nom en capitales déchiré sur plusieurs lignes', () => {
    expect(section(sheet, 'elected_view').text).toMatch(/^ANNE EXEMPLE, MAIRE\n\n«/);
  });

  it('a un contact imprimé au-dessus de son titre, de la personne au site', () => {
    expect(sheet.contactRanges).toEqual([
      { from: lineOf(LONG_SHEET, 'Jeanne Modèle'), to: lineOf(LONG_SHEET, 'CONTACT') },
    ]);
  });
});

describe('une fiche courte', () => {
  it('a trois rubriques, un lieu qui va jusqu’au contact, et un contact sous son titre', () => {
    const sheet = sheetOf(SHORT_SHEET);
    expect(headingsOf(sheet)).toEqual([
      ['origin', 'Origine du projet et porteur'],
      ['activities', 'Activités'],
      ['partners', 'Principaux partenaires et sources de financements'],
    ]);
    expect(sheet.introduction).toBeNull();
    expect(sheet.place?.text).toBe('Belvédère, à Montclair La loge donne sur la place des Tisserands.');
    expect(sheet.contactRanges).toEqual([
      { from: lineOf(SHORT_SHEET, 'CONTACT'), to: lineOf(SHORT_SHEET, 'epicerie@') },
    ]);
    expect(sheet.warnings).toEqual([]);
  });

  it('sépare d’un point-virgule les paragraphes de son lieu, quand une ligne finit plus tôt que la colonne', () => {
    const placeOf = (text: string) => sheetOf(text).place?.text;
    const wide = 'La loge donne sur la place des Tisserands, entre le lavoir et la rue des Teinturiers.';
    const loge = 'La loge donne sur la place des Tisserands.';
    expect(placeOf(SHORT_SHEET.replace(loge, wide))).toBe(`Belvédère, à Montclair\u00a0; ${wide}`);
    expect(placeOf(SHORT_SHEET.replace('Montclair', 'Saint-').replace(loge, `Montclair. ${wide}`))).toBe(
      `Belvédère, à Saint-Montclair. ${wide}`,
    );
  });

  it('finit avec son contact quand autre chose la suit', () => {
    expect(sheetOf(LAST_SHEET + AFTER_SHEETS).to).toBe(lineOf(LAST_SHEET, 'http://www.garage'));
  });

  it('dit qu’il lui manque un lieu ou un contact', () => {
    const messages = (text: string) => sheetOf(text).warnings.map(({ message }) => message);
    expect(messages(LAST_SHEET.replace(/Lieu d.*\n/, ''))).toEqual([
      expect.stringContaining('ligne de lieu'),
    ]);
    expect(messages(LAST_SHEET.replace(/CONTACT[\s\S]*/, ''))).toEqual([expect.stringContaining('contact')]);
  });

  it('lit un intertitre suivi de son texte sur la même ligne', () => {
    const sheet = sheetOf(LAST_SHEET.replace('Activités :\n', 'Activités : '));
    expect(headingsOf(sheet)[1]).toEqual(['activities', 'Activités']);
    expect(sheet.sections[1]?.text).toBe('Ils réparent les vélos et les poussettes.');
  });
});

describe('ce que les règles ne connaissent pas', () => {
  it('un titre en capitales inconnu donne une rubrique sans nature, signalée à sa ligne', () => {
    const text = LAST_SHEET.replace(
      'Principaux',
      'LES FOURNITURES DU GARAGE\nDes rayons et des rustines.\nPrincipaux',
    ).replace('poussettes.\n', 'poussettes.\n\n');
    const sheet = sheetOf(text);
    expect(sheet.sections[2]).toMatchObject({
      kind: null,
      heading: 'LES FOURNITURES DU GARAGE',
      text: 'Des rayons et des rustines.',
    });
    expect(sheet.warnings).toEqual([
      { line: lineOf(text, 'LES FOURNITURES'), message: expect.stringContaining('connu d’aucune règle') },
    ]);
  });

  it('des chiffres épars demandent une relecture', () => {
    const text = LONG_SHEET.replace(
      'DES RÉSULTATS\n',
      'Quelques chiffres clés: \n\nadhérents\n\n240\n\nDES RÉSULTATS\n',
    );
    expect(sheetOf(text).warnings).toContainEqual({
      line: lineOf(text, 'Quelques chiffres'),
      message: expect.stringContaining('quel nombre va à quel libellé'),
    });
  });

  it('un encadré sur un autre sujet reste dans la fiche, hors de ses rubriques', () => {
    const text = LONG_SHEET.replace(
      'DES RÉSULTATS\n',
      'Les missions d’une régie de quartier\n\nUne régie entretient et relie.\n\nDES RÉSULTATS\n',
    );
    expect(sheetOf(text).boxes[0]).toMatchObject({
      heading: 'Les missions d’une régie de quartier',
      text: 'Une régie entretient et relie.',
      reason: 'encadré sur un autre sujet que l’initiative',
    });
  });

  it('un titre d’encadré sans texte est le texte de son passage', () => {
    const text = LONG_SHEET.replace(
      'DES RÉSULTATS\n',
      'Transformer une activité informelle en commerce qui dure\n\nDES RÉSULTATS\n',
    );
    expect(sheetOf(text).boxes[0]).toMatchObject({
      heading: null,
      text: 'Transformer une activité informelle en commerce qui dure',
      ranges: [{ from: lineOf(text, 'Transformer'), to: lineOf(text, 'Transformer') }],
    });
  });

  it('un long texte sans titre après la liste d’une rubrique est signalé à sa ligne', () => {
    const paragraph = `${'La Halle a depuis ouvert ailleurs, dans une autre ville.\n'.repeat(31)}\n`;
    const after = (text: string) =>
      sheetOf(LONG_SHEET.replace('• Des ateliers, le samedi.\n', `• Des ateliers, le samedi.\n\n${text}`));
    const signalled = ({ warnings }: SheetStructure) =>
      warnings.filter(({ message }) => message.startsWith('Ce long texte')).map(({ line }) => line);
    expect(signalled(after(paragraph))).toEqual([lineOf(LONG_SHEET, '• Des ateliers') + 2]);
    expect(signalled(after(paragraph.slice(0, 900)))).toEqual([]);
    expect(signalled(after(paragraph.replace('La Halle', '• La Halle')))).toEqual([]);
  });

  it('un tableau à trois colonnes garde à chaque colonne ses montants, et demande une relecture', () => {
    const table = [
      'HALLE Nord HALLE Sud HALLE Est',
      'Ouverture 2010 2012 2014',
      'Financement • 40 K€',
      '• Ville',
      '• 50 K€',
      '• Ville : 20 K€',
      'Région : 30 K€',
      '• 60 K€',
      '• Ville',
    ].join('\n');
    const sheet = sheetOf(LONG_SHEET.replace('DES RÉSULTATS\n', `${table}\n\nDES RÉSULTATS\n`));
    const funding = section(sheet, 'funding');
    expect(funding.heading).toBe('Financement');
    expect(funding.text).toContain('**Ouverture**\u00A0: 2010 2012 2014 (HALLE Nord, HALLE Sud, HALLE Est)');
    expect(funding.text).toContain(
      '**Financement, HALLE Sud**\u00A0:\n\n- 50 K€\n- Ville : 20 K€\u00A0; Région : 30 K€',
    );
    expect(sheet.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('tableau de plusieurs colonnes'),
    );
  });
});

describe('la page imprimée d’une fiche', () => {
  const page = (number: number) => `${number} • Initiatives ESS / Garage`;
  const filler =
    'On y parle d’autre chose, page après page, sans que rien ne soit une fiche ni un titre.\n'.repeat(12);
  const sheetPage = (title: string) => LAST_SHEET.replace('Garage du Pont', title);

  it('se compte entre deux titres courants qui s’accordent', () => {
    const text = [
      `${page(20)}\n${filler}`,
      sheetPage('Garage du Lac'),
      sheetPage('Garage du Val'),
      sheetPage('Garage du Col'),
      `${page(24)}\n${filler}`,
    ].join('\n\n\n');
    expect(sheetsOf(text).map((sheet) => sheet.page)).toEqual([21, 22, 23]);
  });

  it('reste inconnue quand les deux comptes se contredisent et qu’aucun renvoi ne les départage', () => {
    const pages = [1, 2, 3].map((n) => sheetPage(`Garage ${n}`));
    const text = (reference: string) =>
      [`${page(20)}\n${reference}\n${filler}`, ...pages, `${page(25)}\n${filler}`].join('\n\n\n');
    const unsure = sheetsOf(text(''));
    expect(unsure.map((sheet) => sheet.page)).toEqual([21, null, 24]);
    expect(unsure.map(({ warnings }) => warnings.map(({ message }) => message))).toEqual([
      [],
      [expect.stringMatching(/^Page inconnue/)],
      [],
    ]);
    expect(sheetsOf(text('On y répare tout (voir page 23).')).map((sheet) => sheet.page)).toEqual([
      21, 23, 24,
    ]);
  });

  it('se compte depuis la fiche qui suit, pour une fiche d’une page, quand une page d’avant ne se voit pas', () => {
    const short = ['Garage du Lac', 'Garage du Val', 'Garage du Col'].map(sheetPage);
    const long = LONG_SHEET.replace(page(42).replace('Garage', 'La Halle'), '');
    const text = [`${page(20)}\n${filler}`, long, ...short, `${page(29)}\n${filler}`].join('\n\n\n');
    expect(sheetsOf(text).map((sheet) => sheet.page)).toEqual([21, 26, 27, 28]);
  });

  it('reste inconnue sans titre courant, ce que la publication dit une fois', () => {
    const { page, warnings } = sheetOf(LAST_SHEET);
    expect([page, warnings]).toEqual([null, []]);
    const recognised = recognise(
      aTextDocument(INVENTED_GUIDE.replace('42 • Initiatives ESS / La Halle', '')),
    );
    expect(recognised.warnings).toContainEqual({
      line: null,
      message: expect.stringMatching(/^Pages inconnues/),
    });
  });
});

describe('le choix d’un profil', () => {
  it('demande tout ce que le profil attend : une partie de la publication suffit, une ressemblance non', () => {
    expect(chooseProfile(aTextDocument(INVENTED_GUIDE))?.id).toBe('guide-reperess');
    expect(chooseProfile(aTextDocument(SHORT_SHEET))?.id).toBe('guide-reperess');
    expect(chooseProfile(aTextDocument(SHORT_SHEET.replace('CONTACT', 'Contact')))).toBeNull();
    expect(chooseProfile(aTextDocument(''))).toBeNull();
  });
});
