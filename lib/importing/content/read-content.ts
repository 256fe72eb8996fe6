import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  glossaryTermSchema,
  initiativeSchema,
  leverSchema,
  pageSchema,
  sectorSchema,
  sourceSchema,
  structureTypeSchema,
  synonymSchema,
  territoriesSchema,
} from '@/lib/catalogue/schemas';
import { err, ok, type Result } from '@/lib/result';
import { checkReferences } from './check-references';
import type { Content } from './content';
import type { ContentFault } from './fault';
import { parseYaml } from './parse-yaml';
import { readPictures } from './read-pictures';
import { splitFrontMatter, splitSections } from './split-sheet';

/** Larger than any sheet: beyond it a file is not one. */
const MAX_FILE_BYTES = 1_000_000;

/**
 * Reads and validates a content folder. Nothing is written anywhere.
 * @returns the content, or every fault found, in the order of the files.
 */
export async function readContent(dir: string): Promise<Result<Content, ContentFault[]>> {
  const faults: ContentFault[] = [];
  const keep = <Value>(result: Result<Value, ContentFault[]>, fallback: Value): Value => {
    if (result.ok) return result.value;
    faults.push(...result.error);
    return fallback;
  };

  const list = async <Schema extends z.ZodType>(file: string, schema: Schema) =>
    keep(await readYaml(dir, file, z.array(schema)), [] as z.output<Schema>[]);
  const content: Content = {
    sources: await list('sources.yaml', sourceSchema),
    sectors: await list('sectors.yaml', sectorSchema),
    structureTypes: await list('structure-types.yaml', structureTypeSchema),
    glossary: await list('glossary.yaml', glossaryTermSchema),
    synonyms: await list('synonyms.yaml', synonymSchema),
    territories: keep(await readYaml(dir, 'territories.yaml', territoriesSchema), {
      qpv: [],
      coordinates: {},
    }),
    levers: [],
    initiatives: [],
    pages: [],
    pictures: keep(await readPictures(dir), []),
  };
  for (const file of keep(await markdownFiles(dir, 'levers'), [])) {
    const lever = await readFrontMatter(dir, file, leverSchema, (fields, slug) => ({ ...fields, slug }));
    content.levers.push(...keep(lever.ok ? ok([lever.value]) : lever, []));
  }
  for (const file of keep(await markdownFiles(dir, 'initiatives'), [])) {
    const sheet = await readFrontMatter(dir, file, initiativeSchema, (fields, slug, sections) => ({
      ...fields,
      slug,
      sections,
    }));
    content.initiatives.push(...keep(sheet.ok ? ok([sheet.value]) : sheet, []));
  }
  for (const file of keep(await markdownFiles(dir, 'pages'), [])) {
    const page = await readFrontMatter(dir, file, pageSchema, (fields, slug, _sections, body) => ({
      ...fields,
      slug,
      markdown: body,
    }));
    content.pages.push(...keep(page.ok ? ok([page.value]) : page, []));
  }
  // References are only worth checking between files that could be read.
  if (faults.length === 0) faults.push(...checkReferences(content));
  return faults.length === 0 ? ok(content) : err(faults);
}

type ReadText = Result<string, ContentFault[]>;

async function readText(dir: string, file: string): Promise<ReadText> {
  const fault = (message: string): ReadText => err([{ file, line: null, field: null, message }]);
  const bytes = await readFile(join(dir, file)).catch(() => null);
  if (bytes === null) return fault('ce fichier manque ou ne peut pas être lu.');
  if (bytes.length > MAX_FILE_BYTES)
    return fault(`ce fichier pèse plus de ${MAX_FILE_BYTES / 1e6} Mo : ce n’est pas une fiche.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    const control = /[^\P{Cc}\t\n]/u.exec(text);
    if (!control) return ok(text);
    const line = text.slice(0, control.index).split('\n').length;
    return err([
      { file, line, field: null, message: 'ce fichier contient un caractère de contrôle : supprimez-le.' },
    ]);
  } catch {
    return fault('ce fichier n’est pas du texte en UTF-8 : enregistrez-le en UTF-8.');
  }
}

async function readYaml<Schema extends z.ZodType>(dir: string, file: string, schema: Schema) {
  const text = await readText(dir, file);
  return text.ok ? parseYaml({ file, text: text.value, linesBefore: 0 }, schema) : text;
}

/** Markdown files of a sub-folder, sorted; a missing folder holds none. Nothing else goes there but hidden files. */
async function markdownFiles(dir: string, folder: string): Promise<Result<string[], ContentFault[]>> {
  const names = (await readdir(join(dir, folder)).catch(() => [] as string[]))
    .filter((name) => !name.startsWith('.'))
    .sort();
  const strangers = names.filter((name) => !name.endsWith('.md'));
  if (strangers.length === 0) return ok(names.map((name) => `${folder}/${name}`));
  const message = `seuls des fichiers .md vont dans ${folder}/ : renommez celui-ci ou enlevez-le.`;
  return err(strangers.map((name) => ({ file: `${folder}/${name}`, line: null, field: null, message })));
}

async function readFrontMatter<Schema extends z.ZodType>(
  dir: string,
  file: string,
  schema: Schema,
  complete: (fields: object, slug: string, sections: object[], body: string) => unknown,
): Promise<Result<z.output<Schema>, ContentFault[]>> {
  const text = await readText(dir, file);
  if (!text.ok) return text;
  const parts = splitFrontMatter(text.value);
  if (!parts) {
    return err([
      {
        file,
        line: 1,
        field: null,
        message: 'ce fichier ne commence pas par un en-tête YAML entre deux lignes « --- ».',
      },
    ]);
  }
  const slug = file.replace(/^.*\//, '').replace(/\.md$/, '');
  const isSheet = file.startsWith('initiatives/');
  const { sections, faults } = isSheet
    ? splitSections(file, parts.body, parts.bodyLine)
    : { sections: [], faults: file.startsWith('levers/') ? strayText(file, parts.body, parts.bodyLine) : [] };
  const parsed = parseYaml({ file, text: parts.frontMatter, linesBefore: 1 }, schema, (fields) =>
    complete(
      typeof fields === 'object' && fields !== null ? fields : {},
      slug,
      sections.map(({ line: _line, ...section }) => section),
      parts.body.trim(),
    ),
  );
  if (parsed.ok && faults.length === 0) return parsed;
  const found = parsed.ok ? [] : parsed.error.map((fault) => inSection(fault, sections));
  const told = new Set(faults.map(({ line }) => line));
  return err([...found.filter(({ line }) => line === null || !told.has(line)), ...faults]);
}

/** A fault of a section stands at its heading, which the front matter does not know. */
function inSection(fault: ContentFault, sections: { line: number }[]): ContentFault {
  const [, index] = /^sections\.(\d+)\./.exec(fault.field ?? '') ?? [];
  const section = index === undefined ? undefined : sections[Number(index)];
  return section ? { ...fault, line: section.line, field: 'sections' } : fault;
}

/** A lever is all in its front matter: text below would be lost. */
function strayText(file: string, body: string, bodyLine: number): ContentFault[] {
  if (body.trim() === '') return [];
  const line = bodyLine + body.split('\n').findIndex((text) => text.trim() !== '');
  const message = 'un levier tient dans son en-tête : mettez ce texte dans un de ses champs, ou enlevez-le.';
  return [{ file, line, field: null, message }];
}
