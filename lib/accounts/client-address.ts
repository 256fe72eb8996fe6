import { isIP } from 'node:net';
import { env } from '@/lib/env';

/**
 * The address that a request comes from, to count attempts by. `x-catalogue-address` is the other end of the connection: the
 * server writes it over any that is received (lib/cli/request-guard.mjs). With TRUST_PROXY=1, it is the proxy's own, and the last
 * hop of X-Forwarded-For, which that proxy wrote, is the client's. An address of IPv6 counts by its /64: one line has that many.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  const hop = env().TRUST_PROXY ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = (hop || headers.get('x-catalogue-address') || '').replace(/^::ffff:/i, '');
  switch (isIP(address)) {
    case 4:
      return address;
    case 6:
      return network(address);
    default:
      return 'inconnue';
  }
}

/** The first 64 bits of an IPv6 address, written one way only. */
function network(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  const all = [...groups, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
