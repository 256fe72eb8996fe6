import type { z } from 'zod';
import { published } from '@/lib/catalogue/conditions';
import { SECTION_KINDS } from '@/lib/catalogue/model';
import {
  type InitiativeContent,
  initiativeSchema,
  type LeverContent,
  leverSchema,
} from '@/lib/catalogue/schemas';
import type { Prisma } from '@/lib/db/generated/client';
import { err, ok, type Result } from '@/lib/result';
import type { ContentFault } from '../fault';
import { byFileName } from './by-file-name';

type Transaction = Prisma.TransactionClient;
type Row = { slug: string; edition: { id: number; onlineVersion: number | null } | null };

const BATCH = 100;
const select = { slug: true, edition: { select: { id: true, onlineVersion: true } } } as const;

/**
 * The sheets that are online, as what was put online says them. The rows are made from it and keep less: of a section, neither
 * which passages its heading cites and which its text, nor the related sheets that are still to come.
 */
export async function readPublishedSheets(
  tx: Transaction,
): Promise<Result<InitiativeContent[], ContentFault[]>> {
  const rows = await tx.initiative.findMany({ where: published, select });
  const sheets = await readContents(tx, 'initiatives', rows, initiativeSchema);
  return sheets.ok ? ok(sheets.value.map(inCanonicalOrder)) : sheets;
}

export async function readPublishedLevers(tx: Transaction): Promise<Result<LeverContent[], ContentFault[]>> {
  const rows = await tx.lever.findMany({ where: published, select });
  return readContents(tx, 'levers', rows, leverSchema);
}

async function readContents<Content extends { slug: string }>(
  tx: Transaction,
  folder: string,
  rows: Row[],
  schema: z.ZodType<Content>,
): Promise<Result<Content[], ContentFault[]>> {
  const contents: Content[] = [];
  const faults: ContentFault[] = [];
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const revisions = await tx.revision.findMany({
      where: {
        OR: batch.flatMap(({ edition }) =>
          edition?.onlineVersion ? [{ editionId: edition.id, version: edition.onlineVersion }] : [],
        ),
      },
      select: { editionId: true, content: true },
    });
    const contentOf = new Map(revisions.map(({ editionId, content }) => [editionId, content]));
    for (const { slug, edition } of batch) {
      const parsed = schema.safeParse(edition ? contentOf.get(edition.id) : undefined);
      if (parsed.success) contents.push(parsed.data);
      else faults.push({ file: `${folder}/${slug}.md`, line: null, ...whatIsWrong(parsed.error) });
    }
  }
  return faults.length > 0 ? err(faults) : ok(contents.sort(byFileName));
}

function whatIsWrong({ issues: [issue] }: z.ZodError): { field: string | null; message: string } {
  const field = issue?.path.join('.') || null;
  return field
    ? { field, message: `ce champ n’est plus admis (${issue?.message}) : corrigez la fiche et publiez-la.` }
    : { field, message: 'sa version en ligne est introuvable : publiez-la de nouveau.' };
}

function inCanonicalOrder(sheet: InitiativeContent): InitiativeContent {
  const rank = ({ kind }: InitiativeContent['sections'][number]) => SECTION_KINDS.indexOf(kind);
  return { ...sheet, sections: [...sheet.sections].sort((one, other) => rank(one) - rank(other)) };
}
