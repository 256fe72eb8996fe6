import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { ExamineOptions } from '@/lib/links/examine-link';
import { isPublicAddress } from '@/lib/links/public-address';
import { EXPIRED_SITE, SAFE_SITE } from './link-certificates';

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What was asked, of which site, and until when it was being answered. */
export type Asked = {
  method: string;
  host: string;
  path: string;
  userAgent: string;
  from: number;
  to: number;
};

/**
 * Sites of every kind on this machine. Names under `.test` lead here; « prive.test » leads to a private network, and whatever
 * is not listed does not exist.
 */
export type LinkServer = {
  /** Every request, in the order in which they came. */
  asked: Asked[];
  /** What this address answers from now on, instead of what its path says. */
  answer(path: string, answer: Answer): void;
  url(path: string, host?: string): string;
  safeUrl(path: string, host?: string): string;
  /** Looks at these sites, without pauses. */
  options: ExamineOptions;
  close(): Promise<void>;
};

/** Long enough for a machine that has much else to do. */
const TIMEOUT_MS = 10_000;

const status = (code: number, headers: http.OutgoingHttpHeaders = {}): Answer => {
  return (_request, response) => response.writeHead(code, headers).end();
};
const redirect = (code: number, location: string) => status(code, { location });

const PAGES: Record<string, Answer> = {
  '/bonne': status(200, { 'content-type': 'text/html' }),
  '/absente': status(404),
  '/supprimee': status(410),
  '/demenagee': redirect(301, '/etape'),
  '/etape': redirect(308, '/bonne'),
  '/du-jour': redirect(302, '/bonne'),
  '/demenagee-puis-du-jour': redirect(301, '/du-jour'),
  '/demenagee-vers-rien': redirect(301, '/absente'),
  '/vers-accueil': redirect(301, '/'),
  '/': status(200),
  '/accents': redirect(301, Buffer.from('/é', 'utf8').toString('latin1')),
  '/%C3%A9': status(200),
  '/boucle': redirect(302, '/boucle-bis'),
  '/boucle-bis': redirect(302, '/boucle'),
  '/temoin': status(302, { location: '/temoin', 'set-cookie': 'vu=1' }),
  '/nulle-part': status(302),
  '/vers-script': redirect(302, 'javascript:alert(1)'),
  '/vers-secret': redirect(302, 'http://moi:secret@un.test/'),
  '/vers-metadonnees': redirect(302, 'http://169.254.169.254/latest/meta-data/'),
  '/vers-prive': redirect(302, 'http://prive.test/'),
  '/connexion': status(200),
  '/espace': redirect(302, '/connexion?retour=espace'),
  '/mot-de-passe': status(401, { 'www-authenticate': 'Basic' }),
  '/robots': status(403),
  '/trop': status(429, { 'retry-after': '3600' }),
  '/garde': status(503, { 'retry-after': '30' }),
  '/panne': status(500),
  '/get-seulement': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 206).end(),
  '/head-menteur': (request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200).end(),
  '/vide': (request, response) => response.writeHead(request.method === 'HEAD' ? 501 : 416).end(),
  '/coupee': (request) => request.socket.destroy(),
  '/illisible': (request) => request.socket.end('ceci n’est pas du HTTP\r\n\r\n'),
  '/muette': () => {},
};

export async function startLinkServer(): Promise<LinkServer> {
  const asked: Asked[] = [];
  const own = new Map<string, Answer>();
  const listener: Answer = (request, response) => {
    const { method = '', url: path = '', headers } = request;
    const from = performance.now();
    const entry = {
      method,
      path,
      host: (headers.host ?? '').replace(/:\d+$/, ''),
      userAgent: headers['user-agent'] ?? '',
      from,
      to: Number.POSITIVE_INFINITY,
    };
    asked.push(entry);
    response.on('close', () => {
      entry.to = performance.now();
    });
    const chain = /^\/chaine-(\d+)$/.exec(path);
    const next = Number(chain?.[1]) - 1;
    const answer = chain ? redirect(302, next > 0 ? `/chaine-${next}` : '/bonne') : PAGES[path];
    return (own.get(path) ?? answer ?? status(200))(request, response);
  };
  const servers = [
    http.createServer(listener),
    https.createServer(SAFE_SITE, listener),
    https.createServer(EXPIRED_SITE, listener),
  ];
  const [plain = 0, safe = 0, expired = 0] = await Promise.all(servers.map(listen));

  return {
    asked,
    answer: (path, answer) => {
      own.set(path, answer);
    },
    url: (path, host = 'un.test') => `http://${host}:${plain}${path}`,
    safeUrl: (path, host = 'sur.test') => `https://${host}:${host === 'perime.test' ? expired : safe}${path}`,
    options: {
      userAgent: 'verification des tests',
      pauseMs: 0,
      timeoutMs: TIMEOUT_MS,
      reach: {
        resolve: async (name) => {
          if (name === 'prive.test') return [{ address: '10.0.0.8', family: 4 }];
          if (name === 'double.test') return ['93.184.216.34', '192.168.1.1'].map(v4);
          if (name.endsWith('.test')) return [v4('127.0.0.1')];
          throw Object.assign(new Error(`getaddrinfo ${name}`), { code: 'ENOTFOUND' });
        },
        isAllowedAddress: (address) => address === '127.0.0.1' || isPublicAddress(address),
        isAllowedPort: (port) => port > 1023 || port === 80,
        ca: [SAFE_SITE.cert, EXPIRED_SITE.cert],
      },
    },
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/** Answers with `code` after `ms`. */
export function after(ms: number, code: number): Answer {
  return async (_request, response) => {
    await wait(ms);
    response.writeHead(code).end();
  };
}

const v4 = (address: string) => ({ address, family: 4 });

async function listen(server: http.Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: http.Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
