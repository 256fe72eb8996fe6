import { promises as dns, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { faultOf, Unanswered } from './faults';
import { isPublicAddress } from './public-address';

/** Where requests may go. Tests, whose servers are on this machine, bring another one. */
export type Reach = {
  resolve(name: string): Promise<LookupAddress[]>;
  isAllowedAddress(address: string): boolean;
  isAllowedPort(port: number): boolean;
  /** Who signs for the servers, instead of those that everyone trusts. */
  ca?: string[];
};

export const PUBLIC_REACH: Reach = {
  resolve: (name) => dns.lookup(name, { all: true }),
  isAllowedAddress: isPublicAddress,
  isAllowedPort: (port) => [80, 443, 8080, 8443].includes(port),
};

export type Asking = { userAgent: string; timeoutMs: number; reach: Reach; signal: AbortSignal };

export type Answer = {
  status: number;
  location: string | null;
  tookMs: number;
  setsCookie: boolean;
  /** A service that keeps robots out says so, or the server says when to come back. */
  isGuarded: boolean;
};

/**
 * Asks for `url` and answers as soon as the headers are there: no body is read. The address that was found fit is the one that
 * is connected to, whatever the name becomes meanwhile. Throws `Unanswered`, or the reason of `signal`.
 */
export async function ask(url: URL, method: 'HEAD' | 'GET', asking: Asking): Promise<Answer> {
  const { reach, signal, timeoutMs } = asking;
  signal.throwIfAborted();
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!reach.isAllowedPort(port)) throw new Unanswered('refused', 'port');
  const timeout = AbortSignal.timeout(timeoutMs);
  const either = AbortSignal.any([signal, timeout]);
  try {
    const addresses = await untilAborted(allowedAddresses(url.hostname, reach), either);
    return await send(url, method, asking, addresses, either);
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) throw new Unanswered('unreachable', 'timeout');
    throw faultOf(error);
  }
}

/** All or nothing: a name that leads both here and there is a trap. */
async function allowedAddresses(hostname: string, reach: Reach): Promise<LookupAddress[]> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(bare);
  const addresses = family > 0 ? [{ address: bare, family }] : await reach.resolve(bare);
  if (addresses.length === 0) throw new Unanswered('gone', 'dns');
  if (!addresses.every(({ address }) => reach.isAllowedAddress(address))) {
    throw new Unanswered('unreachable', 'private_address');
  }
  return addresses;
}

function send(
  url: URL,
  method: 'HEAD' | 'GET',
  { userAgent, reach }: Asking,
  addresses: LookupAddress[],
  signal: AbortSignal,
): Promise<Answer> {
  const started = performance.now();
  const lookup: LookupFunction = (_name, { all }, done) => {
    const [first] = addresses;
    if (all) done(null, addresses);
    else done(null, first?.address ?? '', first?.family);
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      agent: false,
      lookup,
      signal,
      ca: reach.ca,
      headers: {
        'User-Agent': userAgent,
        Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'Accept-Language': 'fr',
        ...(method === 'GET' ? { Range: 'bytes=0-0' } : {}),
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const { statusCode = 0, headers } = response;
      response.on('error', () => {}).destroy();
      resolve({
        status: statusCode,
        // Servers write accented letters there as they are; Node reads headers one byte at a time.
        location: headers.location ? Buffer.from(headers.location, 'latin1').toString('utf8') : null,
        tookMs: performance.now() - started,
        setsCookie: headers['set-cookie'] !== undefined,
        isGuarded: ['retry-after', 'cf-mitigated', 'x-datadome', 'x-sucuri-id'].some(
          (name) => name in headers,
        ),
      });
    });
    request.end();
  });
}

/** A name being looked up cannot be called back; nobody waits for it any more. */
async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  work.catch(() => {});
  let forget = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    forget = () => signal.removeEventListener('abort', onAbort);
  });
  return Promise.race([work, aborted]).finally(forget);
}
