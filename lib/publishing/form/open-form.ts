import type { CiteSource } from '@/lib/catalogue/cite-text';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { WorkingCopy } from '@/lib/publishing/commands/working-copy';
import { readContentAt } from '@/lib/publishing/commands/write-revision';
import type { Draft } from '@/lib/publishing/draft';
import type { FieldFault } from '@/lib/publishing/faults';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';
import type { Result } from '@/lib/result';
import type { FormFields } from './form-fields';
import { readFields, withAbsentFrom } from './read-fields';
import { toFields } from './to-fields';

export type OpenForm = {
  /** The version that the form was opened on, and what it said. */
  baseVersion: number;
  base: Draft;
  fields: FormFields;
  /** The content that the fields say, or what is wrong with them. */
  read: Result<Draft, FieldFault[]>;
};

/** The form of an edition as someone left it, or as its last revision is when they typed nothing. */
export async function openForm(
  db: PrismaClient,
  edition: Pick<StaffEdition, 'id' | 'kind' | 'version' | 'content'>,
  copy: Pick<WorkingCopy, 'baseVersion' | 'fields'> | null,
  sources: CiteSource[],
): Promise<OpenForm> {
  const { kind, version, content } = edition;
  const baseVersion = copy?.baseVersion ?? version;
  const base = (baseVersion < version ? await readContentAt(db, edition, baseVersion) : null) ?? content;
  const before = toFields(kind, base);
  if (!copy) return { baseVersion, base, fields: before, read: { ok: true, value: base } };
  return {
    baseVersion,
    base,
    fields: withAbsentFrom(kind, copy.fields, before),
    read: readFields(kind, copy.fields, sources, base),
  };
}

/** The documents as citations need them. */
export async function listCiteSources(db: PrismaClient): Promise<CiteSource[]> {
  const rows = await db.source.findMany({
    select: {
      id: true,
      title: true,
      lineCount: true,
      pages: { select: { page: true, lineFrom: true, lineTo: true }, orderBy: { lineFrom: 'asc' } },
    },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ pages, ...source }) => ({
    ...source,
    pages: pages.map(({ page, lineFrom, lineTo }) => ({ page, from: lineFrom, to: lineTo })),
  }));
}
