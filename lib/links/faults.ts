import type { LinkDetail, LinkVerdict } from './model';

/** No answer came, and why. */
export class Unanswered extends Error {
  override name = 'Unanswered';
  constructor(
    readonly verdict: LinkVerdict,
    readonly detail: LinkDetail,
  ) {
    super(`${verdict}: ${detail}`);
  }
}

type Fault = [LinkVerdict, LinkDetail];

/** Codes of Node, OpenSSL and the resolver. A name that exists nowhere is gone; one that nobody could look up is not. */
const FAULTS: Record<string, Fault> = {
  ENOTFOUND: ['gone', 'dns'],
  EAI_AGAIN: ['unreachable', 'dns_down'],
  EAI_FAIL: ['unreachable', 'dns_down'],
  ECONNREFUSED: ['unreachable', 'connection'],
  ECONNRESET: ['unreachable', 'connection'],
  ECONNABORTED: ['unreachable', 'connection'],
  EPIPE: ['unreachable', 'connection'],
  ENETUNREACH: ['unreachable', 'connection'],
  EHOSTUNREACH: ['unreachable', 'connection'],
  EADDRNOTAVAIL: ['unreachable', 'connection'],
  ETIMEDOUT: ['unreachable', 'timeout'],
  CERT_HAS_EXPIRED: ['tls', 'expired'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['tls', 'other_name'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['tls', 'self_signed'],
  SELF_SIGNED_CERT_IN_CHAIN: ['tls', 'self_signed'],
  EPROTO: ['tls', 'certificate'],
};

const FAMILIES: [RegExp, Fault][] = [
  [
    /^(CERT_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH)/,
    ['tls', 'certificate'],
  ],
];

/** What an error of a request means for the link. One without a code is not of the network: it passes through. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Unanswered) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') return error;
  const known = FAULTS[code] ?? FAMILIES.find(([pattern]) => pattern.test(code))?.[1];
  return new Unanswered(...(known ?? (['unreachable', 'protocol'] satisfies Fault)));
}
