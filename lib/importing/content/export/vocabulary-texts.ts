import type {
  GlossaryTermContent,
  SourceContent,
  SynonymContent,
  TerritoriesContent,
} from '@/lib/catalogue/schemas';
import type { Content } from '../content';
import { citation } from './fact-lines';
import { field, flow, given, indent, item, list } from './yaml-text';

type Page = Content['pages'][number];

/** The content file of an editorial page. */
export function pageText({ title, markdown }: Page): string {
  return `---\n${field('title', title).join('\n')}\n---\n\n${markdown}\n`;
}

export function sourcesText(sources: SourceContent[]): string {
  return yamlList(
    sources.map((source) => [
      ...field('id', source.id),
      ...field('title', source.title),
      ...field('subtitle', source.subtitle),
      ...field('publisher', source.publisher),
      ...field('date', source.date),
      ...field('kind', source.kind),
      ...field('pageCount', source.pageCount),
      ...field('lineCount', source.lineCount),
      ...field('description', source.description),
      ...list(
        'pages',
        source.pages.map((page) => [flow(page)]),
      ),
    ]),
  );
}

export function sectorsText(sectors: Content['sectors']): string {
  return yamlList(sectors.map((sector) => [flow(sector)]));
}

export function structureTypesText(types: Content['structureTypes']): string {
  return yamlList(types.map(({ acronym, ...type }) => [flow({ ...type, acronym: given(acronym) })]));
}

export function glossaryText(terms: GlossaryTermContent[]): string {
  return yamlList(
    terms.map(({ acronym, expansion, explanation, variants, cite, expandedBy }) => [
      ...field('acronym', acronym),
      ...field('expansion', expansion),
      ...field('explanation', explanation),
      ...field('variants', variants),
      ...(cite.length > 0 ? field('cite', citation(cite)) : []),
      ...field('expandedBy', expandedBy),
    ]),
  );
}

export function synonymsText(synonyms: SynonymContent[]): string {
  return yamlList(synonyms.map((synonym) => [flow(synonym)]));
}

export function territoriesText({ qpv, coordinates }: TerritoriesContent): string {
  const districts = qpv.map(({ code, generation, status, name, communes, predecessors }) => [
    flow({
      code,
      generation,
      status: given(status),
      name,
      communes,
      predecessors: predecessors.length > 0 ? predecessors : undefined,
    }),
  ]);
  // Codes of communes are names, not numbers: 06069 keeps its zero.
  const centres = Object.entries(coordinates)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, centre]) => `"${code}": ${flow(centre)}`);
  return [
    ...(districts.length > 0 ? list('qpv', districts) : ['qpv: []']),
    ...(centres.length > 0 ? ['coordinates:', ...indent(centres)] : ['coordinates: {}']),
    '',
  ].join('\n');
}

function yamlList(items: string[][]): string {
  return items.length === 0 ? '[]\n' : `${items.flatMap(item).join('\n')}\n`;
}
