import { actionWords } from '@/components/journal/action-words';
import { detailWords } from '@/components/journal/detail-words';
import { whatOf, whoDid } from '@/components/journal/row-words';
import { actorOfRequest } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { toCsvRecord } from '@/lib/open-data/csv-cell';
import { staffPath } from '@/lib/publishing/model';
import { parseJournalQuery } from '@/lib/publishing/queries/journal-query';
import { type JournalRow, readWholeJournal } from '@/lib/publishing/queries/read-journal';
import { parisDay } from '@/lib/text/paris-day';
import { csvResponse } from '../../csv-response';

/** The journal that the address asks for, whole. */
export async function GET(request: Request) {
  const actor = await actorOfRequest('administration');
  if (actor instanceof Response) return actor;
  const query = parseJournalQuery(new URL(request.url).searchParams);
  async function* records() {
    yield toCsvRecord(['Quand (UTC)', 'Qui', 'Quoi', 'Action', 'Sur quoi', 'Page', 'Détail']);
    for await (const rows of readWholeJournal(db(), query, { role: 'administration' }))
      yield rows.map(toRecord).join('');
  }
  return csvResponse(records(), `journal-${parisDay(new Date())}.csv`);
}

function toRecord(row: JournalRow): string {
  return toCsvRecord([
    row.at.toISOString(),
    whoDid(row),
    actionWords(row.action),
    row.action,
    whatOf(row),
    row.edition ? staffPath(row.edition) : '',
    detailWords(row.detail),
  ]);
}
