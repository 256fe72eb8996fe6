import { describe, expect, test } from 'vitest';
import { listProfiles } from '@/lib/importing/recognise/choose-profile';
import { recogniseLevers } from '@/lib/importing/recognise/levers/recognise-levers';
import type { LeverRules } from '@/lib/importing/recognise/levers/rules';
import type { RecognisedLever } from '@/lib/importing/recognise/model';
import { GUIDE_LEVERS, LEAFLET, MINUTES, NOTE, STATEMENT } from '@/tests/support/invented-publications';
import { aTextDocument } from '@/tests/support/text-documents';

function rulesOf(profile: string): LeverRules {
  const rules = listProfiles().find(({ id }) => id === profile)?.levers;
  if (!rules) throw new Error(`Le profil ${profile} n’a pas de règles de leviers.`);
  return rules;
}

const read = (profile: string, text: string) => recogniseLevers(aTextDocument(text), rulesOf(profile), []);
const texts = (passages: { text: string }[]) => passages.map(({ text }) => text);
const titles = (levers: { title: string }[]) => levers.map(({ title }) => title);

/** The same text in lines of another width, blank lines doubled. */
function reflowed(text: string, width: number): string {
  return text
    .split(/\n(?:[ \t]*\n)+/)
    .map((block) => (/^[\p{Lu}\s’']+$/u.test(block) ? block : wrapped(block, width)))
    .join('\n\n\n');
}

function wrapped(block: string, width: number): string {
  const lines: string[] = [];
  for (const word of block.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

describe('une note dont les titres viennent après les actions', () => {
  const reading = read('propositions', NOTE);

  test('les titres sur plusieurs lignes, même coupés d’une ligne vide, sont réunis', () => {
    expect(titles(reading.levers)).toEqual([
      'PLANTER DANS LES COURS DE RÉCRÉATION',
      'PARTAGER LES OUTILS ENTRE VOISINS',
    ]);
  });

  test('chaque chapitre va de sa première action aux mots « En pratique » et aux liens qui les suivent', () => {
    expect(reading.levers.map(({ from, to }) => [from, to])).toEqual([
      [5, 24],
      [26, 42],
    ]);
  });

  test('les actions sont celles d’avant le titre, et les questions d’après', () => {
    const [first, second] = reading.levers;
    expect(texts(first?.actions ?? [])).toEqual([
      'Entre les écoles et les jardins publics',
      'En ouvrant les cours de récréation aux voisins du quartier, le samedi',
    ]);
    expect(texts(second?.actions ?? [])).toEqual([
      'En prêtant des outils à qui n’en a pas',
      'Et pourquoi pas un camion de jardinage ?',
      'Et pourquoi pas une grainothèque dans chaque immeuble ?',
    ]);
    expect(second?.actions[2]?.ranges).toEqual([{ from: 36, to: 37 }]);
  });

  test('un exemple porte le nom de qui il parle ; sans nom, il le dit dans un avertissement', () => {
    const [first, second] = reading.levers;
    expect(titles((first?.examples ?? []) as { title: string }[])).toEqual([
      'Brévigny',
      'La Ville de Tournel',
    ]);
    expect(second?.examples.map(({ title }) => title)).toEqual([null]);
    expect(second?.warnings.map(({ line }) => line)).toEqual([39]);
  });

  test('un exemple nommé est aussi une fiche courte, à relire', () => {
    expect(
      reading.sheets.map(({ title, form, from, to, place }) => [title, form, from, to, place?.text]),
    ).toEqual([
      ['Brévigny', 'short', 16, 17, 'Brévigny'],
      ['La Ville de Tournel', 'short', 19, 20, 'Tournel'],
    ]);
    expect(reading.sheets.map(({ warnings }) => warnings)).toEqual([
      [{ line: 16, message: expect.stringContaining('le nom d’un lieu') }],
      [{ line: 19, message: expect.stringContaining('le nom d’un lieu') }],
    ]);
  });

  test('une fiche prend le nom de l’initiative que le texte fait naître, non celui du lieu', () => {
    const sheetOf = (text: string) =>
      read('propositions', NOTE.replace('A Brévigny, une école', text)).sheets[0];
    const one = sheetOf('A Brévigny, le projet Verger est né, et une école');
    expect([one?.title, one?.warnings.map(({ message }) => message)]).toEqual([
      'Verger',
      [expect.stringContaining('d’abord de «\u00a0Brévigny\u00a0»')],
    ]);
    const two = sheetOf('A Brévigny, Verger est né, Ortie a été créée et une école');
    expect(two?.title).toBe('Brévigny');
    expect(two?.warnings[0]?.message).toContain('«\u00a0Verger\u00a0», «\u00a0Ortie\u00a0»');
  });

  test('une initiative nommée garde son nom, déduit du texte', () => {
    const named = NOTE.replace('A Brévigny, une école', 'SEMIS - Semons, une école');
    expect(read('propositions', named).sheets[0]).toMatchObject({
      title: 'SEMIS',
      warnings: [{ line: 16, message: expect.stringMatching(/^Titre déduit/) }],
    });
  });

  test('les lectures et les liens seuls sont rangés à part', () => {
    expect(reading.levers.map(({ further }) => texts(further))).toEqual([
      ['https://jardins.example/cours', 'https://jardins.example/tournel'],
      ['Pour aller plus loin : "Le guide des outils prêtés", Jardins unis, mai 2021'],
    ]);
  });

  test.each([34, 60, 200])('en lignes de %i caractères, les chapitres sont les mêmes', (width) => {
    const shape = ({ title, actions, examples }: RecognisedLever) => [
      title,
      texts(actions),
      examples.map((example) => example.title),
    ];
    expect(read('propositions', reflowed(NOTE, width)).levers.map(shape)).toEqual(reading.levers.map(shape));
  });

  test('un document sans aucun chapitre le dit', () => {
    const { levers, warnings } = read('propositions', 'Rien de tout cela.');
    expect(levers).toEqual([]);
    expect(warnings).toEqual([{ line: null, message: expect.stringContaining('«\u00A0chapitres\u00A0»') }]);
  });
});

describe('une plaquette dont la liste est faite de leviers', () => {
  const reading = read('plaquette', LEAFLET);

  test('chaque élément est un levier : titre jusqu’aux deux-points et sans marques, action entière', () => {
    expect(reading.levers.map(({ title, from, to, actions }) => [title, from, to, texts(actions)])).toEqual([
      ['Ouvrir les cours aux voisins', 13, 13, ['Ouvrir les **cours** aux voisins']],
      ['Prêter des outils', 14, 15, ['Prêter des outils: un local, un registre et deux clés']],
    ]);
  });

  test('un exemple titré avec son lieu est une fiche courte', () => {
    expect(reading.sheets).toEqual([
      expect.objectContaining({
        title: 'La ferme de poche Les Quatre Vents à Tournel (99)',
        from: 7,
        to: 9,
        place: { text: 'Tournel (99)', ranges: [{ from: 7, to: 7 }] },
        introduction: { text: 'Elle vend ses salades au marché.', ranges: [{ from: 9, to: 9 }] },
      }),
    ]);
  });
});

describe('une contribution dont les titres sont des éléments en gras', () => {
  const reading = read('contribution', STATEMENT);

  test('le paragraphe dit l’enjeu, les éléments disent les actions', () => {
    expect(
      reading.levers.map(({ title, from, to, stake, actions }) => [
        title,
        from,
        to,
        stake?.text,
        texts(actions),
      ]),
    ).toEqual([
      [
        'Des jardins ouverts',
        9,
        16,
        'Un jardin fermé ne sert à personne.',
        ['en donnant les clés aux voisins', 'en affichant les heures'],
      ],
      ["Renforcer le prêt d'outils", 18, 20, 'des communes, des bailleurs, et de qui voudra.', []],
    ]);
  });

  test('un exemple reste dans son levier', () => {
    expect(reading.levers[0]?.examples.map(({ title }) => title)).toEqual([
      'expérience danoise de la serre partagée',
    ]);
  });
});

describe('un compte rendu', () => {
  const reading = read('actes', MINUTES);
  const [workshop] = reading.levers;
  const proposing = MINUTES.replace(
    'Légende d’une photographie du potager',
    'Les propositions\n\n- Planter.',
  );
  const [table] = read('actes', proposing).levers;

  test('un atelier prend le titre de la ligne qui suit son numéro, une table ronde qui propose aussi', () => {
    expect(titles(reading.levers)).toEqual(['Prêter des outils']);
    expect(titles(read('actes', proposing).levers)).toEqual([
      'Quels terrains pour jardiner ?',
      'Prêter des outils',
    ]);
  });

  test('une table ronde qui ne propose rien est laissée de côté, sauf les initiatives qu’elle nomme', () => {
    const left = reading.leftOver.filter(({ reason }) => reason === 'table ronde sans proposition');
    expect(left.map(({ from, to }) => [from, to])).toEqual([
      [28, 28],
      [36, 36],
    ]);
    expect(reading.sheets.find(({ from }) => from === 38)?.title).toBe('Friche des Possibles');
  });

  test('un atelier sans proposition reste un levier, et le dit', () => {
    const { levers } = read('actes', MINUTES.replace(/Les propositions[\s\S]*réparateurs\.\*\*\n/, ''));
    expect(levers.map(({ actions, warnings }) => [actions, warnings.map(({ message }) => message)])).toEqual([
      [[], [expect.stringMatching(/^Aucune action/)]],
    ]);
  });

  test('un autre orateur ouvre un autre passage, mais pas sous un intertitre qui l’annonce', () => {
    const speech = (before: string) =>
      MINUTES.replace(
        'Elles se relaient le dimanche.',
        `${before}Alix Exemple, adjointe au maire de Vaurelle, a prêté un champ.`,
      );
    const sheetsFrom = (text: string, first: number) =>
      read('actes', text).sheets.filter(({ from }) => from >= first && from < 50);
    expect(sheetsFrom(speech(''), 38).map(({ title, from, to }) => [title, from, to])).toEqual([
      ['Friche des Possibles', 38, 43],
      ['Vaurelle', 45, 45],
    ]);
    expect(sheetsFrom(speech('La parole aux élues\n\n'), 45).map(({ from, to }) => [from, to])).toEqual([
      [45, 47],
    ]);
  });

  test('une carte au nom d’une personne demande celui de l’initiative', () => {
    const card = MINUTES.replace('La serre du Moulin', 'Camille Exemple');
    expect(read('actes', card).sheets[0]?.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Fiche tirée/),
      expect.stringContaining('le nom d’une personne'),
    ]);
  });

  test('un passage sous intertitre qui nomme quelqu’un est un exemple, liste comprise', () => {
    expect(table?.stake?.text).toBe('Les terrains manquent dans les villes.');
    expect(table?.examples).toEqual([
      {
        title: 'Friche des Possibles',
        text: "**La Friche des Possibles : exemple d'un terrain partagé**\n\nDans une ancienne gare, douze associations cultivent ensemble.\n\n- des légumes,\n- des fleurs.\n\nElles se relaient le dimanche.",
        ranges: [{ from: 38, to: 45 }],
      },
    ]);
  });

  test('le levier reprend après ses exemples : propositions et paragraphes qui les continuent', () => {
    expect(workshop?.examples.map(({ title }) => title)).toEqual(['Tournel', 'Vaurelle']);
    expect(texts(workshop?.actions ?? [])).toEqual([
      '**Ouvrir une remise** par quartier.\n\nElle peut tenir dans un garage.',
      '**Former des réparateurs.**',
    ]);
  });

  test('un passage qui ne nomme personne et les ressources vont à « pour aller plus loin »', () => {
    expect(workshop?.further.map(({ text }) => text.slice(0, 30))).toEqual([
      '**Pourquoi prêter plutôt que v',
      'Le site des remises : <http://',
    ]);
  });

  test('les initiatives en quelques lignes sont des fiches courtes, avec leur lieu', () => {
    expect(
      reading.sheets
        .slice(0, 2)
        .map(({ title, from, to, place, introduction }) => [
          title,
          from,
          to,
          place?.text,
          introduction?.text,
        ]),
    ).toEqual([
      ['La serre du Moulin', 15, 17, 'Vaurelle', 'Des tomates toute l’année dans un quartier de Vaurelle'],
      ['PTCE Les Semis', 21, 24, 'Brévigny', 'Pôle de trente maraîchers Brévigny'],
    ]);
  });

  test('intervenants, légendes et notes sont laissés de côté, avec leur raison', () => {
    expect(reading.leftOver.map(({ from, reason }) => [from, reason])).toEqual([
      [11, 'titre d’une page d’initiatives'],
      [26, 'intertitre'],
      [28, 'table ronde sans proposition'],
      [30, 'intervenants'],
      [32, 'intervenants'],
      [36, 'table ronde sans proposition'],
      [49, 'légende'],
      [51, 'intertitre'],
      [55, 'intervenants'],
      [69, 'intertitre'],
      [77, 'intertitre'],
      [81, 'note de bas de page'],
    ]);
  });
});

describe('les leviers d’un guide', () => {
  const reading = read('guide-reperess', GUIDE_LEVERS);
  const lever = (title: string) => reading.levers.find((found) => found.title === title);

  test('sous un titre en capitales, chaque paragraphe est une action, malgré les lignes vides et les sauts de page', () => {
    expect(texts(lever('FAVORISER LES JARDINS')?.actions ?? [])).toEqual([
      'Afficher un plan des jardins. Il se lit à l’entrée et dit où trouver les clés, les outils et les graines.',
      'Former les agents. Cela prend deux manières :\n\n- par des ateliers ;\n- par des visites.',
      'Ouvrir les grilles. Tôt le matin.',
    ]);
    expect(lever('ESSAIMER')?.actions).toHaveLength(1);
  });

  test('une liste qu’une phrase introduit prend le titre de l’intertitre, et le dit', () => {
    const list = lever('Ranger les remises des quartiers');
    expect(texts(list?.actions ?? [])).toEqual([
      'Compter les outils avant de les prêter ;',
      'Noter les noms.',
    ]);
    expect(list?.warnings[0]).toMatchObject({ line: 3, message: expect.stringMatching(/intertitre/) });
  });

  test('les mots qui coiffent une partie d’une liste vont avec la première action', () => {
    expect(texts(lever('BONNES PRATIQUES DES JARDINIERS DE LA VALLÉE')?.actions ?? [])).toEqual([
      '**Prêter :**\n\n- tenir un registre,',
      'fixer une heure.',
      '**Réparer :**\n\n- affûter les lames.',
    ]);
    expect(texts(lever('COMMENT CHANGER D’ÉCHELLE ?')?.actions ?? [])).toEqual([
      '**Avoir un soutien**\n\n- au conseil municipal ;',
      'dans les écoles.',
    ]);
  });

  test('des lignes prises par autre chose ne sont pas lues', () => {
    const taken = [{ from: 1, to: GUIDE_LEVERS.split('\n').indexOf('La suite est une autre histoire.') }];
    const { levers } = recogniseLevers(aTextDocument(GUIDE_LEVERS), rulesOf('guide-reperess'), taken);
    expect(titles(levers)).toEqual(['FAVORISER LES JARDINS', 'ESSAIMER', 'COMMENT CHANGER D’ÉCHELLE ?']);
  });
});
