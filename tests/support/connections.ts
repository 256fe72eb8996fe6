import { inject, onTestFinished } from 'vitest';
import { connect, type Db } from '@/lib/db/client';
import { withDatabaseName } from '@/lib/db/migrate';

/** The address of the database that `db` talks to. */
export async function addressOf(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  return withDatabaseName(inject('serverUrl'), row?.name ?? '');
}

/** A client with connections of its own, closed when the test ends: what another server would be. `name`: what Postgres calls it. */
export async function anotherConnection(db: Db, name = 'essai'): Promise<Db> {
  const url = new URL(await addressOf(db));
  url.searchParams.set('application_name', name);
  const other = connect(url.href);
  onTestFinished(() => other.$disconnect());
  return other;
}

/** Starts all the works at the same moment, once each of them is ready to. */
export async function atOnce<Done>(works: (() => Promise<Done>)[]): Promise<Done[]> {
  let open = () => {};
  const barrier = new Promise<void>((resolve) => {
    open = resolve;
  });
  const all = works.map((work) => barrier.then(work));
  open();
  return Promise.all(all);
}
