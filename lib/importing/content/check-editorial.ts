import { findPersonalData } from '@/lib/catalogue/personal-data';
import type { InitiativeContent, LeverContent } from '@/lib/catalogue/schemas';
import type { Content } from './content';
import type { ContentFault } from './fault';

/** Below, a lever is an opinion. */
const SHEETS_PER_LEVER = 2;

/**
 * What the catalogue promises beyond a valid format: each lever shown at work by two sheets, no personal data, no acronym
 * that the glossary does not explain.
 */
export function checkEditorial(content: Content): ContentFault[] {
  return [
    ...content.levers.flatMap((lever) => checkLever(lever, content.initiatives)),
    ...content.initiatives.flatMap((sheet) => checkPersonalData(sheet)),
    ...checkAcronyms(content),
  ];
}

function checkLever({ slug }: LeverContent, initiatives: InitiativeContent[]): ContentFault[] {
  const tied = initiatives.filter(({ levers }) => levers.some(({ id }) => id === slug)).length;
  if (tied >= SHEETS_PER_LEVER) return [];
  return [
    {
      file: `levers/${slug}.md`,
      line: null,
      field: null,
      message: `${tied} fiche montre ce levier : il en faut ${SHEETS_PER_LEVER} (champ levers des fiches).`,
    },
  ];
}

function checkPersonalData(sheet: InitiativeContent): ContentFault[] {
  return findPersonalData(JSON.stringify(sheet)).map((message) => ({
    file: `initiatives/${sheet.slug}.md`,
    line: null,
    field: null,
    message,
  }));
}

const ACRONYM = /(?<![\p{L}\p{N}@./-])[A-Z][A-Z0-9]{2,}(?![\p{L}\p{N}@/])/gu;
const ROMAN_NUMERAL = /^[IVXLC]+$/;
/** Names that read as acronyms, and that no document expands. */
const UNEXPANDED_NAMES = ['FIDESS', 'CIS'];

/** Acronyms of the running text that neither the glossary nor a name of the catalogue explains. */
function checkAcronyms({ initiatives, levers, glossary, structureTypes }: Content): ContentFault[] {
  const known = new Set(
    [
      ...glossary.flatMap(({ acronym, variants }) => [acronym, ...variants]),
      ...structureTypes.flatMap(({ acronym }) => acronym ?? []),
      ...UNEXPANDED_NAMES,
      // Names are explained by being names: of sheets, structures, partners, funders.
      ...initiatives.flatMap(({ title, acronym, structure, partners, funding, contact }) => [
        title,
        acronym ?? '',
        structure.name ?? '',
        contact?.organisation ?? '',
        ...partners.map(({ name }) => name),
        ...funding.map(({ funder }) => funder),
      ]),
    ].flatMap((name) => name.toUpperCase().split(/[^\p{L}\p{N}]+/u)),
  );
  const check = (file: string, texts: string[]): ContentFault[] => {
    const used = new Set(texts.flatMap((text) => text.match(ACRONYM) ?? []));
    return [...used]
      .filter((acronym) => !known.has(acronym) && !ROMAN_NUMERAL.test(acronym))
      .map((acronym) => ({ file, line: null, field: null, message: `« ${acronym} » manque au glossaire.` }));
  };
  return [
    ...initiatives.flatMap((sheet) =>
      check(`initiatives/${sheet.slug}.md`, [
        sheet.subtitle ?? '',
        sheet.summary,
        ...sheet.levers.map(({ because }) => because),
        ...sheet.figures.map(({ label }) => label),
        ...sheet.sections.map(({ markdown }) => markdown.replace(/https?:\S+/g, '')),
      ]),
    ),
    ...levers.flatMap((lever) =>
      check(`levers/${lever.slug}.md`, [
        lever.title,
        lever.stake,
        ...lever.actions.map((action) => action.do),
        ...[...lever.attention, ...lever.further].map(({ text }) => text),
      ]),
    ),
  ];
}
