import { COLUMN_WORDS, columnsFor } from '@/components/staff-list/columns';
import { actorOfRequest } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { toCsvRecord } from '@/lib/open-data/csv-cell';
import { KIND_SEGMENTS, kindOfSegment } from '@/lib/publishing/model';
import { listChoices } from '@/lib/publishing/queries/list-choices';
import { listEveryEdition } from '@/lib/publishing/queries/list-editions';
import { parseListQuery } from '@/lib/publishing/queries/list-query';
import { parisDay } from '@/lib/text/paris-day';
import { csvResponse } from '../../csv-response';

/** Every line of the list that the address asks for, whatever its page, with the columns that it shows. */
export async function GET(request: Request, { params }: { params: Promise<{ genre: string }> }) {
  const actor = await actorOfRequest('redaction');
  if (actor instanceof Response) return actor;
  const kind = kindOfSegment((await params).genre);
  if (!kind) return new Response('Cette liste n’existe pas.\n', { status: 404 });
  const { query } = parseListQuery(new URL(request.url).searchParams);
  const [lines, choices] = await Promise.all([listEveryEdition(db(), kind, query), listChoices(db())]);
  const columns = columnsFor(query.columns, kind).map((name) => COLUMN_WORDS[name]);
  async function* records() {
    yield toCsvRecord(['Titre', ...columns.map(({ label }) => label)]);
    for (const line of lines)
      yield toCsvRecord([line.title, ...columns.map(({ say }) => say(line, choices))]);
  }
  return csvResponse(records(), `${KIND_SEGMENTS[kind]}-${parisDay(new Date())}.csv`);
}
