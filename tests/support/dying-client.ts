import type { Db } from '@/lib/db/client';

/** What Postgres calls the connections of a client that is to die. */
export const DOOMED = 'condamne';

/**
 * A client whose server dies just before its `step`-th question, when there is one: all its connections are cut, as by a
 * kill -9.
 */
export function dyingAt(step: number, client: Db, killer: Db): { client: Db; asked: () => number } {
  let count = 0;
  const dying = client.$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        count += 1;
        if (count === step)
          await killer.$queryRaw`
            SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = ${DOOMED}`;
        return query(args);
      },
    },
  });
  return { client: dying as unknown as Db, asked: () => count };
}
