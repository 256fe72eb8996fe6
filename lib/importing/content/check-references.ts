import { sectionPassages } from '@/lib/catalogue/inline-citations';
import type { Passage } from '@/lib/catalogue/schemas';
import { toSlug } from '@/lib/text/slug';
import type { Content } from './content';
import type { ContentFault } from './fault';

/**
 * What no single file can know: that the sources, lines, sectors, types, levers, districts and sheets it names exist,
 * and that no slug, source or term is given twice.
 */
export function checkReferences(content: Content): ContentFault[] {
  const faults: ContentFault[] = [];
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const sectors = new Set(content.sectors.map(({ slug }) => slug));
  const types = new Set(content.structureTypes.map(({ slug }) => slug));
  const levers = new Set(content.levers.map(({ slug }) => slug));
  const sheets = new Set(content.initiatives.map(({ slug }) => slug));
  const pictures = new Set(content.pictures.map(({ key }) => key));
  const districts = new Set(content.territories.qpv.map(({ code }) => code));

  const inFile = (file: string) => {
    const fault = (field: string, message: string) => faults.push({ file, line: null, field, message });
    return {
      fault,
      known: (field: string, where: string, names: Iterable<string>, among: Set<string>) => {
        for (const name of names)
          if (!among.has(name))
            fault(field, `« ${name} » n’est pas dans ${where} : corrigez ce nom, ou ajoutez-le là.`);
      },
      cited: (field: string, passages: Passage[]) => {
        for (const { source, to } of passages) {
          const lineCount = sources.get(source)?.lineCount;
          if (lineCount === undefined)
            fault(field, `« ${source} » n’est pas dans sources.yaml : corrigez ce nom, ou ajoutez-le là.`);
          else if (to > lineCount)
            fault(field, `${source}:${to} dépasse la fin du document : il compte ${lineCount} lignes.`);
        }
      },
      once: (field: string, names: string[]) => {
        const seen = new Set<string>();
        for (const name of names) {
          if (seen.has(name)) fault(field, `« ${name} » est donné deux fois : gardez-en un.`);
          seen.add(name);
        }
      },
    };
  };

  inFile('sources.yaml').once(
    'id',
    content.sources.map(({ id }) => id),
  );
  inFile('sectors.yaml').once(
    'slug',
    content.sectors.map(({ slug }) => slug),
  );
  inFile('structure-types.yaml').once(
    'slug',
    content.structureTypes.map(({ slug }) => slug),
  );
  inFile('territories.yaml').once(
    'qpv.code',
    content.territories.qpv.map(({ code }) => code),
  );
  for (const district of content.territories.qpv)
    inFile('territories.yaml').known(
      `qpv.${district.code}.predecessors`,
      'territories.yaml',
      district.predecessors,
      districts,
    );

  const glossary = inFile('glossary.yaml');
  glossary.once(
    'acronym',
    content.glossary.map(({ acronym }) => toSlug(acronym)),
  );
  for (const term of content.glossary) glossary.cited(`${term.acronym}.cite`, term.cite);

  for (const lever of content.levers) {
    const { known, cited, once } = inFile(`levers/${lever.slug}.md`);
    for (const [field, passages] of [
      ...citesOf('actions', lever.actions),
      ...citesOf('attention', lever.attention),
      ...citesOf('further', lever.further),
      ...citesOf('figures', lever.figures),
      ...lever.figures.flatMap(({ differs }, index) => citesOf(`figures.${index}.differs`, differs)),
    ])
      cited(field, passages);
    known('highlights', 'initiatives/', lever.highlights, sheets);
    once('highlights', lever.highlights);
  }

  for (const sheet of content.initiatives) {
    const { fault, known, cited, once } = inFile(`initiatives/${sheet.slug}.md`);
    for (const [field, passages] of [
      ['passages', sheet.passages] as const,
      ...sheet.sections.map((section) => [`sections.${section.kind}`, sectionPassages(section)] as const),
      ...citesOf('created', sheet.created),
      ...citesOf('figures', sheet.figures),
      ...sheet.figures.flatMap(({ differs }, index) => citesOf(`figures.${index}.differs`, differs)),
      ...citesOf('funding', sheet.funding),
      ...citesOf('partners', sheet.partners),
      ...citesOf('places', sheet.places),
      ...citesOf('levers', sheet.levers),
      ...citesOf('illustrations', sheet.illustrations),
      ...sheet.disagreements.flatMap(({ statements }, index) =>
        citesOf(`disagreements.${index}.statements`, statements),
      ),
    ])
      cited(field, passages);
    known('sectors', 'sectors.yaml', sheet.sectors, sectors);
    known('structure.types', 'structure-types.yaml', sheet.structure.types, types);
    known(
      'levers',
      'levers/',
      sheet.levers.map(({ id }) => id),
      levers,
    );
    known(
      'places.qpv',
      'territories.yaml',
      sheet.places.map(({ qpv }) => qpv).filter((qpv) => /^Q/.test(qpv)),
      districts,
    );
    known('related', 'initiatives/', sheet.related, sheets);
    known(
      'illustrations',
      'illustrations/',
      sheet.illustrations.map(({ file }) => file),
      pictures,
    );
    once('sectors', sheet.sectors);
    once('structure.types', sheet.structure.types);
    once(
      'levers',
      sheet.levers.map(({ id }) => id),
    );
    once('related', sheet.related);
    if (sheet.related.includes(sheet.slug)) fault('related', 'une fiche ne renvoie pas à elle-même.');
  }
  return faults;
}

/** Each fact's passages with the field they are written in. */
function citesOf(
  list: string,
  facts: { cite: Passage[] }[],
): (readonly [field: string, passages: Passage[]])[] {
  return facts.map(({ cite }, index) => [`${list}.${index}.cite`, cite] as const);
}
