import type { z } from 'zod';
import { findPersonalData } from '@/lib/catalogue/personal-data';
import type { InitiativeContent, LeverContent, Passage } from '@/lib/catalogue/schemas';
import { findUnwritableTexts } from '@/lib/catalogue/section-heading';
import type { Prisma } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/db/generated/enums';
import { err, ok, type Result } from '@/lib/result';
import type { Draft } from './draft';
import type { FieldFault } from './faults';
import { fieldsOf } from './fields';
import { type Content, KINDS } from './kinds';

type Transaction = Prisma.TransactionClient;

/**
 * Whether a draft can be online as it is: complete, each fact with its passage, all that it names known, nobody's telephone or
 * personal e-mail in it.
 * @returns the content to put online, or every fault with the path of its field (« figures.0.value », « sections.context »).
 */
export async function checkPublishable(
  tx: Transaction,
  kind: EditionKind,
  draft: Draft,
): Promise<Result<Content, FieldFault[]>> {
  const parsed = KINDS[kind].schema.safeParse(draft);
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => toFault(draft, issue))),
    ...('sections' in draft ? findUnwritableTexts(draft.sections) : []).map(({ field, message }) => ({
      path: field,
      message,
    })),
    ...findPersonalDataByField(kind, draft),
    ...(await findUnknownNames(tx, kind, draft)),
  ];
  return parsed.success && faults.length === 0 ? ok(parsed.data) : err(faults);
}

function toFault(draft: Draft, { path, message }: z.core.$ZodIssue): FieldFault {
  const [root, index, ...rest] = path.map(String);
  const kind = root === 'sections' && 'sections' in draft ? draft.sections[Number(index)]?.kind : undefined;
  return { path: (kind ? ['sections', kind, ...rest] : path).join('.'), message };
}

function findPersonalDataByField(kind: EditionKind, draft: Draft): FieldFault[] {
  return fieldsOf(kind)
    .map(({ path }) => path.split('.')[0] ?? path)
    .filter((root, index, roots) => roots.indexOf(root) === index)
    .flatMap((root) =>
      findPersonalData(JSON.stringify((draft as Record<string, unknown>)[root] ?? '')).map((message) => ({
        path: root,
        message,
      })),
    );
}

type Names = { path: string; name: string }[];

/** Sources, sectors, types, levers, territories that a draft names and that are not there, or are named twice. */
async function findUnknownNames(tx: Transaction, kind: EditionKind, draft: Draft): Promise<FieldFault[]> {
  const faults = await checkPassages(tx, draft);
  if (kind === 'lever') return [...faults, ...twice('highlights', (draft as LeverContent).highlights)];
  const sheet = draft as InitiativeContent;
  const names = (path: string, list: string[]): Names => list.map((name) => ({ path, name }));
  const [sectors, types, levers, territories, files] = await Promise.all([
    tx.sector.findMany({ where: { slug: { in: sheet.sectors } }, select: { slug: true } }),
    tx.structureType.findMany({ where: { slug: { in: sheet.structure.types } }, select: { slug: true } }),
    tx.lever.findMany({ where: { slug: { in: sheet.levers.map(({ id }) => id) } }, select: { slug: true } }),
    tx.territory.findMany({
      where: { id: { in: namedTerritories(sheet).map(({ name }) => name) } },
      select: { id: true },
    }),
    tx.storedFile.findMany({
      where: { key: { in: sheet.illustrations.map(({ file }) => file) }, mediaType: 'image/webp' },
      select: { key: true },
    }),
  ]);
  return [
    ...faults,
    ...missing(
      names('sectors', sheet.sectors),
      sectors.map(({ slug }) => slug),
      'n’est plus un secteur',
    ),
    ...missing(
      names('structure.types', sheet.structure.types),
      types.map(({ slug }) => slug),
      'n’est plus un type de structure',
    ),
    ...missing(
      sheet.levers.map(({ id }, index) => ({ path: `levers.${index}.id`, name: id })),
      levers.map(({ slug }) => slug),
      'n’a jamais été publié : publiez d’abord ce levier',
    ),
    ...missing(
      namedTerritories(sheet),
      territories.map(({ id }) => id),
      'n’existe pas dans le référentiel des territoires',
    ),
    ...missing(
      sheet.illustrations.map(({ file }, index) => ({ path: `illustrations.${index}.file`, name: file })),
      files.map(({ key }) => key),
      'n’est pas une image du catalogue : retirez cette illustration',
    ),
    ...twice('sectors', sheet.sectors),
    ...twice('structure.types', sheet.structure.types),
    ...twice(
      'levers',
      sheet.levers.map(({ id }) => id),
    ),
    ...twice('related', sheet.related),
    ...(sheet.related.includes(sheet.slug)
      ? [{ path: 'related', message: 'Une fiche ne renvoie pas à elle-même : enlevez-la des fiches liées.' }]
      : []),
  ];
}

function namedTerritories({ places }: InitiativeContent): Names {
  return places.flatMap(({ territory, qpv }, index) => [
    ...(territory ? [{ path: `places.${index}.territory`, name: territory }] : []),
    ...(/^Q/.test(qpv) ? [{ path: `places.${index}.qpv`, name: `qpv:${qpv}` }] : []),
  ]);
}

function missing(named: Names, known: string[], what: string): FieldFault[] {
  return named
    .filter(({ name }) => !known.includes(name))
    .map(({ path, name }) => ({ path, message: `« ${name} » ${what}.` }));
}

function twice(path: string, names: string[]): FieldFault[] {
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  return repeated.map((name) => ({ path, message: `« ${name} » est donné deux fois : gardez-en un.` }));
}

async function checkPassages(tx: Transaction, draft: Draft): Promise<FieldFault[]> {
  const cited = passagesOf(draft);
  const sources = await tx.source.findMany({
    where: { id: { in: [...new Set(cited.map(({ passage }) => passage.source))] } },
    select: { id: true, lineCount: true },
  });
  const lineCounts = new Map(sources.map(({ id, lineCount }) => [id, lineCount]));
  return cited.flatMap(({ path, passage: { source, to } }) => {
    const lineCount = lineCounts.get(source);
    if (lineCount === undefined) return [{ path, message: `« ${source} » n’est pas un document connu.` }];
    if (to <= lineCount) return [];
    return [
      { path, message: `La ligne ${to} dépasse la fin de « ${source} », qui compte ${lineCount} lignes.` },
    ];
  });
}

/** Every passage of a content, wherever it is, with the path of what it supports. */
function passagesOf(draft: Draft): { path: string; passage: Passage }[] {
  const visit = (value: unknown, path: string): { path: string; passage: Passage }[] => {
    if (Array.isArray(value))
      return value.flatMap((item, index) => visit(item, `${path}.${nameOf(item) ?? index}`));
    if (typeof value !== 'object' || value === null) return [];
    if ('source' in value && 'from' in value)
      return [{ path: path.replace(/\.(?:cite\.)?\d+$/, ''), passage: value as Passage }];
    return Object.entries(value).flatMap(([key, part]) => visit(part, path ? `${path}.${key}` : key));
  };
  return visit(draft, '');
}

/** A section is known by its kind, other rows by their rank. */
function nameOf(row: unknown): string | null {
  return typeof row === 'object' && row !== null && 'markdown' in row && 'kind' in row
    ? String(row.kind)
    : null;
}
