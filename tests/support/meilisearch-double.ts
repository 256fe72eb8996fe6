import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError, indexNotFound } from './meilisearch-double/api-error';
import { type Doc, type Filter, toFilter } from './meilisearch-double/filters';
import { DEFAULT_SETTINGS, type IndexSettings, type SearchQuery, search } from './meilisearch-double/search';

type Index = { docs: Map<number, Doc>; settings: IndexSettings; createdAt: string };
type Task = {
  uid: number;
  indexUid: string | null;
  status: string;
  type: string;
  error: unknown;
  run: () => void;
};

/** What goes wrong, until it is put right. */
export type Faults = {
  /** Accepts connections and never answers. */
  hangs?: boolean;
  /** Answers every request with this status, as a proxy before it would. */
  status?: number;
  /** Answers 200 with this text. */
  garbage?: string;
  version?: string;
  /** The tasks of these types fail. */
  failing?: string[];
  /** Tasks stay in the queue. */
  stuck?: boolean;
  /** Takes the request in, and cuts the line before answering: « POST /indexes/initiatives/documents ». */
  cutsAfter?: string;
  /** Before a request is treated. */
  before?: (request: string, body: unknown) => void | Promise<void>;
};

export const KEY = 'cle-d-essai';

/**
 * A local server that speaks what we use of the public API of Meilisearch, as we read it in its sources (v1.15 to v1.50) and
 * in the answers of its own tests: it shows that our side holds, not that Meilisearch is as we believe. The contract runs
 * on a real one for that.
 */
export class MeilisearchDouble {
  readonly indexes = new Map<string, Index>();
  readonly requests: { request: string; body: unknown }[] = [];
  faults: Faults = {};
  url = '';
  readonly #tasks: Task[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<MeilisearchDouble> {
    const double = new MeilisearchDouble();
    await double.#listen(0);
    return double;
  }

  /** What the index holds of a sheet. */
  held(uid: string, id: number): Doc | undefined {
    return this.indexes.get(uid)?.docs.get(id);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** On the same port: back after `stop()`, with what it held. */
  async restart(): Promise<void> {
    await this.#listen(Number(new URL(this.url).port));
  }

  async #listen(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const name = `${request.method} ${pathname}`;
    const text = await readAll(request);
    const { hangs, status, garbage, cutsAfter, before } = this.faults;
    if (hangs) return;
    const send = (code: number, body: unknown) => {
      response.writeHead(code, { 'Content-Type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    if (garbage !== undefined) return send(200, garbage);
    try {
      if (pathname === '/health') return send(200, { status: 'available' });
      if (status !== undefined) throw new ApiError(status, statusCode(status), `On purpose: ${status}`);
      if (request.headers.authorization !== `Bearer ${KEY}`)
        throw new ApiError(403, 'invalid_api_key', 'The provided API key is invalid.');
      const body = text === '' ? undefined : JSON.parse(text);
      this.requests.push({ request: name, body });
      await before?.(name, body);
      const [code, answer] = this.#route(name, body, searchParams);
      if (cutsAfter === name) {
        request.socket.destroy();
        return;
      }
      send(code, answer);
    } catch (error) {
      if (!(error instanceof ApiError)) {
        send(500, { message: String(error), code: 'internal', type: 'internal', link: '' });
        return;
      }
      send(error.status, error.toJson());
    }
  }

  #route(name: string, body: unknown, params: URLSearchParams): [number, unknown] {
    if (name === 'GET /version')
      return [
        200,
        { commitSha: 'unknown', commitDate: 'unknown', pkgVersion: this.faults.version ?? '1.15.0' },
      ];
    if (name === 'POST /multi-search') return [200, this.#multiSearch(body as { queries: SearchQuery[] })];
    if (name === 'GET /indexes') {
      const results = [...this.indexes].map(([uid, index]) => describe(uid, index));
      return [200, { results, offset: 0, limit: Number(params.get('limit') ?? 20), total: results.length }];
    }
    if (name === 'POST /indexes') {
      const { uid } = body as { uid: string };
      return this.#enqueue('indexCreation', uid, () => {
        if (this.indexes.has(uid))
          throw new ApiError(409, 'index_already_exists', `Index \`${uid}\` already exists.`);
        this.#create(uid);
      });
    }
    if (name === 'POST /swap-indexes') return this.#swap(body as Record<string, unknown>[]);
    const task = /^GET \/tasks\/(\d+)$/.exec(name);
    if (task) return [200, this.#describeTask(Number(task[1]))];
    return this.#routeIndex(name, body);
  }

  #routeIndex(name: string, body: unknown): [number, unknown] {
    const [, method, uid = '', rest = ''] = /^(\w+) \/indexes\/([\w-]+)(.*)$/.exec(name) ?? [];
    const index = this.indexes.get(uid);
    switch (`${method} ${rest}`) {
      case 'GET ':
        return [200, describe(uid, index ?? missing(uid))];
      case 'DELETE ':
        return this.#enqueue('indexDeletion', uid, () => {
          if (!this.indexes.delete(uid)) missing(uid);
        });
      case 'GET /settings':
        return [200, (index ?? missing(uid)).settings];
      case 'PATCH /settings':
        return this.#enqueue('settingsUpdate', uid, () => Object.assign(this.#create(uid).settings, body));
      case 'PUT /settings/synonyms':
        return this.#enqueue('settingsUpdate', uid, () => {
          this.#create(uid).settings.synonyms = body as Record<string, string[]>;
        });
      case 'POST /documents':
        return this.#enqueue('documentAdditionOrUpdate', uid, () => {
          for (const doc of structuredClone(body) as Doc[]) this.#create(uid).docs.set(doc.id, doc);
        });
      case 'POST /documents/fetch':
        return [200, fetchDocuments(index ?? missing(uid), body as Parameters<typeof fetchDocuments>[1])];
      default:
        throw new ApiError(404, 'not_found', `This double does not know ${name}`);
    }
  }

  /** What an unknown index is sent makes it: add_documents.rs. */
  #create(uid: string): Index {
    const known = this.indexes.get(uid);
    if (known) return known;
    const created = {
      docs: new Map(),
      settings: structuredClone(DEFAULT_SETTINGS),
      createdAt: new Date().toISOString(),
    };
    this.indexes.set(uid, created);
    return created;
  }

  #multiSearch({ queries }: { queries: SearchQuery[] }) {
    return {
      results: queries.map((query, position) => {
        const index = this.indexes.get(query.indexUid);
        if (!index) throw indexNotFound(query.indexUid, 400, `Inside \`.queries[${position}]\`: `);
        return { indexUid: query.indexUid, ...search([...index.docs.values()], index.settings, query) };
      }),
    };
  }

  #swap(swaps: Record<string, unknown>[]): [number, unknown] {
    for (const [position, swap] of swaps.entries())
      for (const field of Object.keys(swap))
        if (field !== 'indexes')
          // A later version knows `rename`.
          throw new ApiError(
            400,
            'bad_request',
            `Unknown field \`${field}\` inside \`[${position}]\`: expected \`indexes\``,
          );
    return this.#enqueue('indexSwap', null, () => {
      for (const { indexes } of swaps as { indexes: [string, string] }[]) {
        const [a, b] = indexes.map((uid) => this.indexes.get(uid) ?? missing(uid)) as [Index, Index];
        this.indexes.set(indexes[0], b).set(indexes[1], a);
      }
    });
  }

  #enqueue(type: string, indexUid: string | null, run: () => void): [number, unknown] {
    const task: Task = { uid: this.#tasks.length, indexUid, status: 'enqueued', type, error: null, run };
    this.#tasks.push(task);
    setTimeout(() => this.#work(), 5).unref();
    const enqueuedAt = new Date().toISOString();
    return [202, { taskUid: task.uid, indexUid, status: 'enqueued', type, enqueuedAt }];
  }

  /** Tasks are done in the order they came. */
  #work(): void {
    if (this.faults.stuck) {
      setTimeout(() => this.#work(), 20).unref();
      return;
    }
    for (const task of this.#tasks.filter(({ status }) => status === 'enqueued')) {
      try {
        if (this.faults.failing?.includes(task.type))
          throw new ApiError(400, 'internal', `The task ${task.type} fails on purpose.`);
        task.run();
        task.status = 'succeeded';
      } catch (error) {
        task.status = 'failed';
        task.error = error instanceof ApiError ? error.toJson() : { message: String(error) };
      }
    }
  }

  #describeTask(uid: number) {
    const task = this.#tasks[uid];
    if (!task) throw new ApiError(404, 'task_not_found', `Task \`${uid}\` not found.`);
    const { run: _run, ...rest } = task;
    const at = new Date().toISOString();
    return {
      ...rest,
      batchUid: uid,
      canceledBy: null,
      details: {},
      duration: 'PT0.1S',
      enqueuedAt: at,
      startedAt: at,
      finishedAt: at,
    };
  }
}

function fetchDocuments(
  { docs, settings }: Index,
  {
    filter,
    fields,
    limit = 20,
    offset = 0,
  }: { filter?: Filter; fields?: string[]; limit?: number; offset?: number },
) {
  const passing = [...docs.values()].filter(toFilter(filter, settings.filterableAttributes));
  // Whatever is displayed: get_documents_displayed_attributes_is_ignored.
  const results = passing
    .slice(offset, offset + limit)
    .map((doc) => Object.fromEntries(Object.entries(doc).filter(([name]) => fields?.includes(name) ?? true)));
  return { results, offset, limit, total: passing.length };
}

function describe(uid: string, { createdAt }: Index) {
  return { uid, createdAt, updatedAt: createdAt, primaryKey: 'id' };
}

function missing(uid: string): never {
  throw indexNotFound(uid);
}

function statusCode(status: number): string {
  return { 401: 'missing_authorization_header', 403: 'invalid_api_key' }[status] ?? 'internal';
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
