import type { SheetExpectation } from '@/tests/eval/expectation';
import { sheetExpectationSchema } from '@/tests/eval/expectation';
import type { Given } from '@/tests/eval/given';
import { hashEmail, hashName, hashPhone } from '@/tests/eval/personal';

/** What a careful reader finds in a sheet of our own. */
export function anExpectedSheet(): SheetExpectation {
  return sheetExpectationSchema.parse({
    title: 'Les Lavandières du canal',
    form: 'complete',
    startLine: 10,
    endLine: 90,
    page: 12,
    placeText: 'Bourg-Neuf (99)',
    placeLine: 30,
    sections: [
      { heading: 'Activités', kind: 'activities', line: 14, endsLine: 28 },
      { heading: 'Les dimensions innovantes', kind: 'innovation', line: 52, textFrom: 40, endsLine: 52 },
      { heading: 'LE REGARD DE L’ÉLUE…', kind: ['elected_view', 'further'], line: 60, endsLine: 70 },
      { heading: 'Le problème', kind: 'origin', line: 72, endsLine: 75, optional: true },
      { heading: 'Une boîte sur autre chose', kind: null, line: 76, endsLine: 80 },
    ],
    figures: [
      { value: 12, unit: ['laveuses', 'salariées'], label: 'équipe', year: 2019, line: 16 },
      { value: 4, upTo: 5, unit: 'bénévoles', label: 'renfort', year: null, line: 20 },
      { value: 40, unit: 'm²', label: 'lavoir', year: null, line: 24 },
      { value: 2, unit: 'semaines', label: 'délai', year: null, line: 25, optional: true },
    ],
    amounts: [
      { euros: 9000, label: 'subvention', year: 2019, line: 62, funder: 'Ville de Bourg-Neuf' },
      { euros: 250000, label: 'travaux', year: null, line: 66 },
    ],
    funders: [{ name: 'Ville de Bourg-Neuf', line: 62 }],
    contact: {
      people: 1,
      emailHashes: [hashEmail('lavoir@exemple.test')],
      phoneHashes: [hashPhone('01 99 00 00 00')],
      nameHashes: [hashName('Zoé Lavigne')],
      websites: ['http://www.exemple.test/'],
      otherWebsites: ['ailleurs.test'],
      address: null,
    },
  });
}

/** The answer that gives all of it. */
export function aPerfectAnswer(): Given {
  const passage = { text: 'Du texte.' };
  return {
    sheets: [
      {
        title: 'Les lavandières du canal',
        form: 'complete',
        startLine: 10,
        endLine: 88,
        page: 12,
        placeText: 'Bourg-Neuf (99)',
        sections: [
          { ...passage, heading: 'Activités', kind: 'activities', startLine: 14, endLine: 28 },
          {
            ...passage,
            heading: 'Les dimensions innovantes',
            kind: 'innovation',
            startLine: 40,
            endLine: 51,
          },
          {
            ...passage,
            heading: 'Le regard de l’élue Anne Onyme',
            kind: 'elected_view',
            startLine: 60,
            endLine: 70,
          },
        ],
        figures: [
          { label: 'équipe', value: 12, upTo: null, unit: 'laveuse', year: 2019, line: 16 },
          { label: 'renfort', value: 4, upTo: 5, unit: 'bénévoles', year: null, line: 21 },
          { label: 'lavoir', value: 40, unit: 'm2', year: null, line: 24 },
        ],
        funding: [{ funder: 'la Ville de Bourg-Neuf', amountEur: 9000, note: null, line: 61 }],
        amounts: [
          { amountEur: 9000, label: 'subvention', year: 2019, line: 62 },
          { amountEur: 250_000, label: 'travaux', year: null, line: 66 },
        ],
        contact: {
          people: [{ name: 'Zoé LAVIGNE', email: 'Lavoir@exemple.test', phone: '+33 1 99 00 00 00' }],
          emails: [],
          phones: [],
          websites: ['https://exemple.test', 'https://ailleurs.test'],
          address: null,
        },
      },
    ],
    levers: [],
    glossary: [],
  };
}
