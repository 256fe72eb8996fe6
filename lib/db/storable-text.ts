import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';

/** What stands for a character that cannot be kept. Put in its place rather than left out, so that no two texts become one. */
const REPLACEMENT = '\ufffd';

/** The text with what Postgres refuses in any text replaced: U+0000, and halves of a character cut in two. */
export function toStorableText(text: string): string {
  return text.replaceAll('\u0000', REPLACEMENT).replace(/\p{Cs}/gu, REPLACEMENT);
}

/** The same in a text of JSON, where both are escaped; « \\u0000 » is a backslash before « u0000 ». */
function toStorableJson(json: string): string {
  return json.replace(/\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/g, (found) =>
    found === '\\\\' ? found : '\\ufffd',
  );
}

/** Postgres behind Prisma; a text that it would refuse as a whole for one character is written, or looked for, without it. */
export class StorablePg extends PrismaPg {
  override async connect() {
    const adapter = storing(await super.connect());
    const { startTransaction } = adapter;
    adapter.startTransaction = async (level) => storing(await startTransaction.call(adapter, level));
    return adapter;
  }
}

function storing<Queryable extends SqlQueryable>(queryable: Queryable): Queryable {
  const { queryRaw, executeRaw } = queryable;
  queryable.queryRaw = (query) => queryRaw.call(queryable, toStorableQuery(query));
  queryable.executeRaw = (query) => executeRaw.call(queryable, toStorableQuery(query));
  return queryable;
}

function toStorableQuery(query: SqlQuery): SqlQuery {
  const args = query.args.map((arg, rank) =>
    query.argTypes[rank]?.scalarType === 'json' && typeof arg === 'string'
      ? toStorableJson(arg)
      : toStorableArg(arg),
  );
  return { ...query, args };
}

function toStorableArg(arg: unknown): unknown {
  // Halves of a character are replaced by the driver, as it writes UTF-8.
  if (typeof arg === 'string') return arg.replaceAll('\u0000', REPLACEMENT);
  return Array.isArray(arg) ? arg.map(toStorableArg) : arg;
}
