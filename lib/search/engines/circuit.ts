import type { Logger } from 'pino';
import type { Unfit, UnfitKind } from '../meilisearch/unfit';

/** After a failure the server is left alone that long; then one request tries it. */
const OPEN_MS = 5000;
const LOG_MS = 60_000;

/** Nobody's fault: not worth a line of the log. */
const QUIET: UnfitKind[] = ['pending', 'unknown-synonyms', 'beyond'];
/** What costs nothing to find out again: the next request may as well ask. */
const CHEAP: UnfitKind[] = [...QUIET, 'unready', 'behind'];

type Log = Pick<Logger, 'warn' | 'info'>;

/** Keeps readers from waiting, one after the other, for a server that does not answer; and the log from filling up. */
export class Circuit {
  #openUntil = 0;
  #isProbing = false;
  #loggedAt = Number.NEGATIVE_INFINITY;
  #isFailing = false;

  constructor(
    private readonly log: Log,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Whether the server may be asked; the caller then says how it went. Open again, it lets one request through. */
  lets(): boolean {
    if (this.#openUntil === 0) return true;
    if (this.now() < this.#openUntil || this.#isProbing) return false;
    this.#isProbing = true;
    return true;
  }

  get isOpen(): boolean {
    return this.#openUntil > 0;
  }

  succeed(): void {
    this.#openUntil = 0;
    this.#isProbing = false;
    if (this.#isFailing) this.log.info('search: Meilisearch answers again');
    this.#isFailing = false;
    this.#loggedAt = Number.NEGATIVE_INFINITY;
  }

  fail({ kind, message: reason }: Unfit): void {
    this.#isProbing = false;
    if (!CHEAP.includes(kind)) this.#openUntil = this.now() + OPEN_MS;
    if (QUIET.includes(kind)) return;
    this.#isFailing = true;
    if (this.now() - this.#loggedAt < LOG_MS) return;
    this.#loggedAt = this.now();
    this.log.warn({ kind, reason }, 'search: Postgres answers for Meilisearch');
  }

  /** The request did not get as far as the server: it says nothing of it. */
  giveBack(): void {
    this.#isProbing = false;
  }
}
