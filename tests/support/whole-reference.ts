import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { parse } from 'yaml';
import { connect, type Db } from '@/lib/db/client';
import { importDistricts } from '@/lib/territory/districts/import-districts';
import { copyTemplate, testDatabaseName } from '@/tests/support/test-server';

/** All of France and the districts of content/, in a copy for tests that write nothing; whoever calls disconnects. */
export async function openWholeReference(name: string): Promise<Db> {
  const db = connect(
    await copyTemplate(inject('serverUrl'), inject('templates').reference, testDatabaseName(name)),
  );
  const { qpv, coordinates } = parse(readFileSync('content/territories.yaml', 'utf8'));
  const districts = qpv.map((district: object) => ({ status: null, predecessors: [], ...district }));
  const imported = await db.$transaction((tx) => importDistricts(tx, districts, coordinates));
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return db;
}
