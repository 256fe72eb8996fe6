import type { PrismaClient } from '@/lib/db/generated/client';
import type { SearchResults } from '@/lib/search';
import { parseQuery } from '@/lib/search/query';
import type { ExportFormat } from './export-paths';
import {
  type ExportedSheet,
  type ExportedSource,
  readExportedSheets,
  readExportedSources,
} from './exported-sheets';
import { listInBatches } from './list-in-batches';
import { misunderstoodProblem } from './list-json';
import { answer, OPEN_HEADERS } from './problem';
import type { Publisher } from './publisher';

/** What a file says of itself before its first sheet. */
export type ExportContext = {
  publisher: Publisher;
  total: number;
  facets: SearchResults['facets'];
  sources: ExportedSource[];
  now: Date;
};

/** How a format is written: what comes before the sheets, each sheet, what stands between two, what comes after. */
export type ExportWriter = {
  format: ExportFormat;
  contentType: string;
  head(context: ExportContext): string;
  /** @param position of the sheet in the list, from 1. */
  sheet(sheet: ExportedSheet, position: number, context: ExportContext): string;
  separator: string;
  tail: string;
};

/**
 * The whole list that an address asks for, as a file: every page of it, sent as it is read. What is not understood is a
 * 400, a database out of reach a 503. One that fails midway breaks the transfer, so that half a file never passes for whole.
 */
export async function exportList(
  db: PrismaClient,
  params: URLSearchParams,
  writer: ExportWriter,
  {
    publisher,
    now,
    onFailure,
  }: Pick<ExportContext, 'publisher' | 'now'> & { onFailure: (error: unknown) => void },
): Promise<Response> {
  const { query, misunderstood } = parseQuery(params);
  if (misunderstood.length > 0) return misunderstoodProblem(misunderstood);
  return answer(async () => {
    const [{ first, batches }, sources] = await Promise.all([
      listInBatches(db, query),
      readExportedSources(db),
    ]);
    if (first.unknown.length > 0) return misunderstoodProblem(first.unknown);
    const context = { publisher, total: first.total, facets: first.facets, sources, now };

    async function* texts() {
      let position = 0;
      yield writer.head(context);
      for await (const batch of batches) {
        const sheets = await readExportedSheets(db, batch, sources);
        const written = sheets.map((sheet) => {
          position += 1;
          return `${position === 1 ? '' : writer.separator}${writer.sheet(sheet, position, context)}`;
        });
        yield written.join('');
      }
      yield writer.tail;
    }
    return new Response(toStream(texts(), onFailure), {
      headers: {
        ...OPEN_HEADERS,
        'Content-Type': writer.contentType,
        'Content-Disposition': `attachment; filename="initiatives-ess-quartiers-${parisDay(now)}.${writer.format}"`,
      },
    });
  }, onFailure);
}

/** Pulled by whoever reads: nothing is read ahead of a slow client, nor after one that left. */
function toStream(
  texts: AsyncGenerator<string>,
  onFailure: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await texts.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      } catch (error) {
        onFailure(error);
        controller.error(new Error('Le catalogue ne répond plus : fichier incomplet.'));
      }
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** « 2026-11-21 », the day it is in France. */
function parisDay(now: Date): string {
  return days.format(now);
}
