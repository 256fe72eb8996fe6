import type { Db } from '@/lib/db/client';
import { importDistricts } from '@/lib/territory/districts/import-districts';
import type { DistrictRecord } from '@/lib/territory/districts/model';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { test as base } from '@/tests/support/database';

const district = (code: string, name: string, communes: string[], predecessors: string[] = []) =>
  ({ code, name, communes, predecessors, status: null }) satisfies DistrictRecord;

/** Districts of both generations, in one commune or across two, and the successions between them. */
export const DISTRICTS = [
  district('QP059050', 'Centre', ['59172']),
  district('QN05950M', 'Denain', ['59172'], ['QP059050']),
  district('QP069015', 'Minguettes - Clochettes', ['69259', '69199']),
  district('QN06913M', 'Minguettes - Clochettes', ['69259', '69199'], ['QP069015']),
  district('QP093054', 'Les Beaudottes', ['93071', '93005']),
  district('QP033012', 'Palmer - Saraillère', ['33119', '33167']),
  district('QN03312M', 'Palmer - Saraillère', ['33119', '33167'], ['QP033012']),
  district('QP035004', 'Maurepas', ['35238']),
];

/** The territories of France, those districts, and the closed lists; no sheet. */
export const test = base.extend<{ placesDb: Db }>({
  placesDb: async ({ db }, use) => {
    const brought = await db.$transaction((tx) => importDistricts(tx, DISTRICTS));
    if (!brought.ok) throw new Error(JSON.stringify(brought.error));
    await saveClosedLists(db);
    await use(db);
  },
});
