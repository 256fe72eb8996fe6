import { describe, expect, it } from 'vitest';
import { printedText } from '@/lib/importing/formats/pdf/printed-text';
import { readPdf } from '@/lib/importing/formats/pdf/read-pdf';
import { aColumn, aPdf, type PrintedPage, type PrintedText } from '@/tests/support/a-pdf';

const LEFT = 50;
const RIGHT = 310;

async function linesOf(pages: PrintedPage[]) {
  const read = await readPdf(aPdf(pages));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.lines;
}

/** The lines of the text itself, heads and blank lines left out. */
async function textOf(...texts: PrintedText[]): Promise<string[]> {
  const lines = await linesOf([{ texts }]);
  return lines.filter(({ text, furniture }) => text !== '' && !furniture).map(({ text }) => text);
}

const lines = (word: string, count: number) =>
  Array.from({ length: count }, (_, at) => `La ligne ${at + 1} de ${word}, assez longue`);

describe('l’ordre de lecture d’un PDF', () => {
  it('descend une colonne avant de passer à la suivante', async () => {
    const left = lines('la gauche', 8);
    const right = lines('la droite', 8);
    const text = await textOf(...aColumn(left, { x: LEFT, y: 100 }), ...aColumn(right, { x: RIGHT, y: 100 }));
    expect(text).toEqual([...left, ...right]);
  });

  it('lit trois colonnes', async () => {
    const columns = ['un', 'deux', 'trois'].map((word) => lines(word, 5).map((line) => line.slice(0, 22)));
    const text = await textOf(
      ...columns.flatMap((column, at) => aColumn(column, { x: 40 + at * 180, y: 100 })),
    );
    expect(text).toEqual(columns.flat());
  });

  it('ne dépend pas de l’ordre dans lequel le fichier dessine', async () => {
    const left = lines('la gauche', 6);
    const right = lines('la droite', 6);
    const drawn = [...aColumn(left, { x: LEFT, y: 100 }), ...aColumn(right, { x: RIGHT, y: 100 })];
    expect(await textOf(...drawn.toReversed())).toEqual([...left, ...right]);
  });

  it('lit d’abord un titre qui coiffe les colonnes, et sépare celles qu’un titre coupe', async () => {
    const wide = 'Un titre imprimé sur toute la largeur de la page, au-dessus des deux colonnes qu’il coiffe';
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((word) => lines(word, 4));
    if (!a || !b || !c || !d) throw new Error();
    const text = await textOf(
      { text: wide, x: LEFT, y: 80, size: 11 },
      ...aColumn(a, { x: LEFT, y: 110 }),
      ...aColumn(b, { x: RIGHT, y: 110 }),
      { text: 'Deuxième partie', x: LEFT, y: 200, size: 18 },
      ...aColumn(c, { x: LEFT, y: 240 }),
      ...aColumn(d, { x: RIGHT, y: 240 }),
    );
    expect(text).toEqual([wide, ...a, ...b, 'Deuxième partie', ...c, ...d]);
  });

  it('rend à la colonne de droite ce qui commence plus haut que celle de gauche', async () => {
    const left = lines('la gauche', 6);
    const right = lines('la droite', 8);
    const text = await textOf(...aColumn(left, { x: LEFT, y: 130 }), ...aColumn(right, { x: RIGHT, y: 100 }));
    expect(text).toEqual([...left, ...right]);
  });

  it('ne coupe pas les colonnes là où une adresse trop longue déborde', async () => {
    const left = [
      ...lines('la gauche', 3),
      'https://exemple.invalid/une/adresse/bien/trop/longue/pour/sa/colonne',
      'fin à gauche',
    ];
    const right = [...lines('la droite', 3), '', 'fin à droite'];
    const text = await textOf(...aColumn(left, { x: LEFT, y: 100 }), ...aColumn(right, { x: RIGHT, y: 100 }));
    expect(text).toEqual([...left, ...right.filter((line) => line !== '')]);
  });
});

describe('les lignes d’un PDF', () => {
  it('portent la page où elles sont imprimées', async () => {
    const read = await linesOf([
      { texts: aColumn(lines('un', 3), { x: 50, y: 90 }) },
      { texts: aColumn(lines('deux', 3), { x: 50, y: 90 }) },
    ]);
    expect(read.map(({ page }) => page)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it('sont séparées par une ligne vide là où le blanc en laisse la place', async () => {
    const read = await linesOf([
      {
        texts: aColumn(
          ['Un paragraphe', 'de deux lignes', '', 'Un autre', 'paragraphe', '', '', 'et un dernier'],
          { x: 50, y: 90 },
        ),
      },
    ]);
    expect(read.map(({ text }) => text)).toEqual([
      'Un paragraphe',
      'de deux lignes',
      '',
      'Un autre',
      'paragraphe',
      '',
      '',
      'et un dernier',
    ]);
  });

  it('sont faites de mots recollés quand le fichier les dessine par morceaux', async () => {
    const text = await textOf(
      { text: 'Béné', x: 50, y: 100 },
      { text: '\u00fc', x: 300, y: 700 },
      { text: 'ficiaires', x: 73.4, y: 100 },
      { text: 'du projet', x: 115, y: 100 },
      ...aColumn(lines('suite', 3), { x: 50, y: 113 }),
    );
    expect(text[0]).toBe('Bénéficiaires du projet');
  });

  it('gardent le tiret d’une césure, comme à l’impression', async () => {
    expect(await textOf(...aColumn(['toute une coo-', 'pérative de quartier'], { x: 50, y: 100 }))).toEqual([
      'toute une coo-',
      'pérative de quartier',
    ]);
  });

  it('montrent une césure conditionnelle en fin de ligne seulement, et ouvrent les ligatures', () => {
    expect(printedText('l’asso\u00adciation coo\u00ad')).toBe('l’association coo-');
    expect(printedText('béné\ufb01ciaires e\ufb00ectifs di\ufb03ciles')).toBe(
      'bénéficiaires effectifs difficiles',
    );
  });

  it('rendent la lettrine à son mot', async () => {
    const text = await textOf(
      { text: 'L', x: 50, y: 122, size: 34 },
      ...aColumn(['a régie emploie', 'des habitants'], { x: 71, y: 100 }),
      ...aColumn(lines('suite', 3), { x: 50, y: 126 }),
    );
    expect(text.slice(0, 2)).toEqual(['La régie emploie', 'des habitants']);
  });

  it('gardent l’appel de note avec le mot qu’il suit', async () => {
    const text = await textOf(
      { text: 'du budget', x: 50, y: 100 },
      { text: '2', x: 93.5, y: 96, size: 6 },
      { text: 'annuel', x: 99, y: 100 },
      ...aColumn(lines('suite', 3), { x: 50, y: 113 }),
    );
    expect(text[0]).toMatch(/^du budget2 ?annuel$/);
  });

  it('gardent la puce avec ce qu’elle introduit', async () => {
    const text = await textOf(
      ...['un premier point', 'un second point'].flatMap((point, at) => [
        { text: '•', x: 50, y: 100 + at * 13 },
        { text: point, x: 72, y: 100 + at * 13 },
      ]),
    );
    expect(text).toEqual(['• un premier point', '• un second point']);
  });

  it('ne comptent qu’une fois un texte imprimé deux fois pour faire gras', async () => {
    expect(
      await textOf(
        { text: 'Un titre gras pour la fiche', x: 50, y: 100 },
        { text: 'Un titre gras pour la fiche', x: 50.3, y: 100 },
      ),
    ).toEqual(['Un titre gras pour la fiche']);
  });
});

describe('les titres courants et les numéros de page', () => {
  const page = (number: number, head: string): PrintedPage => ({
    texts: [
      { text: head, x: 200, y: 40, size: 8 },
      ...aColumn(
        Array.from(
          { length: 6 },
          (_, at) => `Phrase ${'abcdefghij'[number % 10]}${at} de la page, toujours autre`,
        ),
        { x: 50, y: 100 },
      ),
      { text: String(number + 10), x: 540, y: 810, size: 9 },
    ],
  });

  it('sont reconnus à ce qu’ils reviennent à la même hauteur, et gardés comme tels', async () => {
    const read = await linesOf([1, 2, 3, 4, 5, 6, 7].map((number) => page(number, 'Le guide')));
    expect(read.filter(({ furniture }) => furniture).map(({ text }) => text)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].flatMap((number) => ['Le guide', String(number + 10)]),
    );
    expect(read.filter(({ furniture, text }) => !furniture && text !== '')).toHaveLength(7 * 6);
  });

  it('sont reconnus dans un document de deux pages', async () => {
    const read = await linesOf([page(1, 'Le guide'), page(2, 'Le guide')]);
    expect(read.filter(({ furniture }) => furniture)).toHaveLength(4);
  });

  it('comptent aussi le titre d’un chapitre d’une seule page', async () => {
    const heads = ['Le guide', 'Le guide', 'Le guide', 'Le guide', 'Le guide', 'Annexes', 'Le guide'];
    const read = await linesOf(heads.map((head, at) => page(at + 1, head)));
    expect(read.find(({ text }) => text === 'Annexes')).toMatchObject({ furniture: true, page: 6 });
  });

  it('ne sont pas les titres numérotés qui ouvrent deux pages, au ras de leur texte', async () => {
    const opening = (number: number) =>
      aColumn([`Atelier ${number}`, `Le texte ${'ab'[number - 1]} de cet atelier`, 'qui va à la ligne'], {
        x: 50,
        y: 60,
      });
    const read = await linesOf([{ texts: opening(1) }, { texts: opening(2) }]);
    expect(read.filter(({ furniture }) => furniture)).toEqual([]);
  });

  it('ne sont jamais au milieu du texte, même quand une phrase revient', async () => {
    const texts = (number: number) =>
      aColumn(
        [
          'Ouverture',
          ...lines('avant', 4),
          `Reste ${'abcdefg'[number]} dit`,
          'La même phrase',
          'et la fin',
          'du propos',
          `qui est ${'abcdefg'[number]}`,
        ],
        { x: 50, y: 60 },
      );
    const read = await linesOf([0, 1, 2, 3, 4, 5, 6].map((number) => ({ texts: texts(number) })));
    expect(read.filter(({ text, furniture }) => text === 'La même phrase' && furniture)).toEqual([]);
  });

  it('comprennent le numéro d’un document d’une page', async () => {
    const read = await linesOf([
      { texts: [...aColumn(lines('un', 4), { x: 50, y: 100 }), { text: '1', x: 540, y: 810 }] },
    ]);
    expect(read.at(-1)).toMatchObject({ text: '1', furniture: true });
  });
});
