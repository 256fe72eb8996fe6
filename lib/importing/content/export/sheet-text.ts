import { SECTION_TITLES } from '@/lib/catalogue/model';
import type { InitiativeContent } from '@/lib/catalogue/schemas';
import { toPassageText } from '@/lib/text/citation-marks';
import { citation, figureLines } from './fact-lines';
import { field, flow, given, list } from './yaml-text';

/** The content file of a sheet, in the order of content/README.md. */
export function sheetText(sheet: InitiativeContent): string {
  const sections = sheet.sections.map(({ kind, markdown, cite }) => {
    const mark = `{cite=${cite.map(toPassageText).join(',')}}`;
    return `\n## ${SECTION_TITLES[kind]} ${mark}\n\n${markdown}\n`;
  });
  return `---\n${frontMatter(sheet).join('\n')}\n---\n${sections.join('')}`;
}

function frontMatter(sheet: InitiativeContent): string[] {
  const { structure, contact } = sheet;
  return [
    ...field('title', sheet.title),
    ...field('acronym', given(sheet.acronym)),
    ...field('subtitle', given(sheet.subtitle)),
    ...field('form', sheet.form),
    ...field('nature', sheet.nature),
    ...field('summary', sheet.summary),
    ...field('passages', citation(sheet.passages)),
    ...field('structure', { name: given(structure.name), types: structure.types }),
    ...creationLines(sheet),
    ...field('asOf', sheet.asOf),
    ...field('verified', given(sheet.verified)),
    ...field('sectors', sheet.sectors),
    ...(sheet.keywords.length > 0 ? field('keywords', sheet.keywords) : []),
    ...list(
      'places',
      sheet.places.map(({ territory, qpv, wording, note, cite }) => [
        territory === null ? 'territory: null' : `territory: ${territory}`,
        ...field('qpv', qpv),
        ...field('wording', wording),
        ...field('note', given(note)),
        ...field('cite', citation(cite)),
      ]),
    ),
    ...list(
      'levers',
      sheet.levers.map(({ id, because, cite }) => [
        ...field('id', id),
        ...field('because', because),
        ...field('cite', citation(cite)),
      ]),
    ),
    ...figureLines(sheet.figures),
    ...fundingLines(sheet),
    ...list(
      'partners',
      sheet.partners.map(({ name, kind, role, cite }) => [
        flow({ name, kind, role: given(role), cite: citation(cite) }),
      ]),
    ),
    ...disagreementLines(sheet),
    ...list(
      'illustrations',
      sheet.illustrations.map(({ file, alt, credit, caption, cite }) => [
        ...field('file', file),
        ...field('alt', alt),
        ...field('credit', credit),
        ...field('caption', given(caption)),
        ...(cite.length > 0 ? field('cite', citation(cite)) : []),
      ]),
    ),
    // Spread: a member that is not said is not the same as one that is null.
    ...(contact ? field('contact', { ...contact }) : []),
    ...(sheet.related.length > 0 ? field('related', sheet.related) : []),
  ];
}

function creationLines({ created }: InitiativeContent): string[] {
  const years = created.map(({ year, note, cite }) => ({ year, note: given(note), cite: citation(cite) }));
  const [only, ...others] = years;
  if (only && others.length === 0) return field('created', only);
  return list(
    'created',
    years.map((creation) => [flow(creation)]),
  );
}

function fundingLines({ funding }: InitiativeContent): string[] {
  return list(
    'funding',
    funding.map(({ funder, amount, share, nature, year, note, cite }) => [
      flow({ funder, amount, share: given(share), nature, year, note: given(note), cite: citation(cite) }),
    ]),
  );
}

function disagreementLines({ disagreements }: InitiativeContent): string[] {
  return list(
    'disagreements',
    disagreements.map(({ about, statements }) => [
      ...field('about', about),
      ...list(
        'statements',
        statements.map(({ says, cite }) => [flow({ says, cite: citation(cite) })]),
      ),
    ]),
  );
}
