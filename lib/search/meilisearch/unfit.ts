import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';

/**
 * Why Meilisearch cannot be asked, or cannot be believed:
 * - `unreachable`, `slow`, `refused` (the key), `version`, `missing` (the index), `malformed`, `broken`: the server's fault;
 * - `unready`: the index was never filled, or for other settings; `behind`: changes have waited too long;
 * - `pending`: changes are on their way; `unknown-synonyms`: those of the question are; `beyond`: it does not answer such
 *   questions. Nobody's fault.
 */
export type UnfitKind =
  | 'unreachable'
  | 'slow'
  | 'refused'
  | 'version'
  | 'missing'
  | 'malformed'
  | 'broken'
  | 'unready'
  | 'behind'
  | 'pending'
  | 'unknown-synonyms'
  | 'beyond';

/** Meilisearch does not answer this question: the database does. The message says why, in French. */
export class Unfit extends Error {
  override name = 'Unfit';
  constructor(
    readonly kind: UnfitKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * What a request to Meilisearch stumbled on, in words that may be shown to all: where the server is stays out of them.
 * Anything that is not about Meilisearch is thrown again.
 */
export function toUnfit(error: unknown): Unfit {
  if (error instanceof Unfit) return error;
  const because = { cause: error };
  if (error instanceof MeilisearchRequestError) {
    return isTimeout(error.cause)
      ? new Unfit('slow', 'Meilisearch met trop longtemps à répondre', because)
      : new Unfit('unreachable', 'Meilisearch ne répond pas à l’adresse donnée (MEILI_URL)', because);
  }
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response;
    const code = error.cause?.code;
    if (status === 401 || status === 403)
      return new Unfit('refused', 'Meilisearch refuse la clé (MEILI_KEY)', because);
    if (code === 'index_not_found')
      return new Unfit('missing', 'l’index n’existe pas dans Meilisearch', because);
    return new Unfit(
      'broken',
      `Meilisearch répond par une erreur (${[status, code].filter(Boolean).join(' ')})`,
      because,
    );
  }
  // The client reads what it is sent as JSON, whatever it is.
  if (error instanceof SyntaxError)
    return new Unfit('malformed', 'la réponse de Meilisearch n’est pas lisible', because);
  throw error;
}

/** Our own limit, that of the client, or the system's. */
function isTimeout(cause: unknown): boolean {
  const { name = '', code = '', cause: deeper } = (cause ?? {}) as Error & { code?: string };
  if (['TimeoutError', 'AbortError', 'MeilisearchRequestTimeOutError'].includes(name)) return true;
  if (['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT'].includes(code)) return true;
  return deeper !== undefined && deeper !== cause && isTimeout(deeper);
}
