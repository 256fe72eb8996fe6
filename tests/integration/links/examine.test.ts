import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ExamineOptions, examineLink } from '@/lib/links/examine-link';
import { hostTurns } from '@/lib/links/host-turns';
import { judge } from '@/lib/links/judge';
import { after, type LinkServer, startLinkServer } from '@/tests/support/link-server';

let server: LinkServer;

beforeEach(async () => {
  server = await startLinkServer();
});
afterEach(() => server.close());

function examine(
  address: string,
  options: Partial<ExamineOptions> = {},
  signal = new AbortController().signal,
) {
  return examineLink(address, { ...server.options, ...options }, { inTurn: hostTurns(signal, 0), signal });
}

const look = (path: string, options: Partial<ExamineOptions> = {}) => examine(server.url(path), options);
const methods = () => server.asked.map(({ method, path }) => `${method} ${path}`);

describe('une page', () => {
  test('qui répond est bonne, sans que son texte soit demandé', async () => {
    expect(await look('/bonne')).toEqual({ verdict: 'ok', status: 200, movedTo: null, detail: null });
    expect(methods()).toEqual(['HEAD /bonne']);
    expect(server.asked[0]?.userAgent).toBe('verification des tests');
  });

  test('absente ou supprimée a disparu', async () => {
    expect(await look('/absente')).toMatchObject({ verdict: 'gone', status: 404 });
    expect(await look('/supprimee')).toMatchObject({ verdict: 'gone', status: 410 });
  });

  test('dont le site refuse HEAD, ou y répond mal, est demandée par GET', async () => {
    expect(await look('/get-seulement')).toMatchObject({ verdict: 'ok', status: 206 });
    expect(await look('/head-menteur')).toMatchObject({ verdict: 'ok', status: 200 });
    expect(await look('/vide')).toMatchObject({ verdict: 'ok', status: 416 });
    expect(methods().slice(0, 2)).toEqual(['HEAD /get-seulement', 'GET /get-seulement']);
  });

  test('énorme n’est pas lue', async () => {
    let sent = 0;
    server.answer('/enorme-par-get', (request, response) => {
      if (request.method === 'HEAD') return response.writeHead(405).end();
      response.on('close', () => {
        sent = request.socket.bytesWritten;
      });
      response.writeHead(200, { 'content-length': 2 ** 30 });
      const push = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', push);
      push();
    });
    expect(await look('/enorme-par-get')).toMatchObject({ verdict: 'ok' });
    await expect.poll(() => sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(16 * 2 ** 20);
  });

  test('lente est bonne quand même, et le dit', () => {
    const answer = { status: 200, location: null, tookMs: 5200, setsCookie: false, isGuarded: false };
    const end = { kind: 'answered', answer } as const;
    expect(judge({ redirects: [], end })).toMatchObject({ verdict: 'slow', status: 200 });
    expect(judge({ redirects: [], end: { ...end, answer: { ...answer, tookMs: 4900 } } })).toMatchObject({
      verdict: 'ok',
    });
  });
});

describe('une page qui renvoie ailleurs', () => {
  test('pour de bon a déménagé, là où mène la suite des renvois', async () => {
    expect(await look('/demenagee')).toEqual({
      verdict: 'moved',
      status: 200,
      movedTo: server.url('/bonne'),
      detail: null,
    });
  });

  test('pour un temps est bonne', async () => {
    expect(await look('/du-jour')).toMatchObject({ verdict: 'ok', movedTo: null });
    expect(await look('/demenagee-puis-du-jour')).toMatchObject({
      verdict: 'moved',
      movedTo: server.url('/du-jour'),
    });
  });

  test('vers une page absente a disparu', async () => {
    expect(await look('/demenagee-vers-rien')).toEqual({
      verdict: 'gone',
      status: 404,
      movedTo: null,
      detail: null,
    });
  });

  test('garde ce qui suit le dièse, et les accents', async () => {
    expect(await look('/demenagee#partie')).toMatchObject({ movedTo: server.url('/bonne#partie') });
    expect(await look('/accents')).toMatchObject({ verdict: 'moved', movedTo: server.url('/%C3%A9') });
  });

  test('est suivie cinq fois, pas six', async () => {
    expect(await look('/chaine-5')).toMatchObject({ verdict: 'ok' });
    expect(await look('/chaine-6')).toMatchObject({ verdict: 'unreachable', detail: 'too_many_redirects' });
  });

  test('à elle-même tourne en rond, sauf si elle attend un cookie', async () => {
    expect(await look('/boucle')).toMatchObject({ verdict: 'unreachable', detail: 'loop' });
    expect(await look('/temoin')).toMatchObject({ verdict: 'refused', detail: 'cookies' });
  });

  test('vers rien, un script ou un mot de passe n’est pas suivie', async () => {
    for (const path of ['/nulle-part', '/vers-script', '/vers-secret']) {
      expect(await look(path), path).toMatchObject({ verdict: 'unreachable', detail: 'bad_redirect' });
    }
    expect(server.asked).toHaveLength(3);
  });

  test('vers une page de connexion est fermée aux robots', async () => {
    expect(await look('/espace')).toMatchObject({ verdict: 'refused', detail: 'login' });
    // A page of that name that the link names itself is what is wanted.
    expect(await look('/connexion')).toMatchObject({ verdict: 'ok' });
  });
});

describe('un site', () => {
  test.each([
    ['qui demande un mot de passe', '/mot-de-passe', 'login', 401],
    ['qui refuse les robots', '/robots', 'robots', 403],
    ['qui demande d’attendre', '/trop', 'too_many_requests', 429],
    ['gardé par un service', '/garde', 'robots', 503],
  ])('%s est à regarder, pas cassé', async (_title, path, detail, status) => {
    expect(await look(path)).toMatchObject({ verdict: 'refused', detail, status });
  });

  test.each([
    ['en panne', '/panne', 'server'],
    ['qui coupe la connexion', '/coupee', 'connection'],
    ['qui ne parle pas HTTP', '/illisible', 'protocol'],
  ])('%s ne répond pas', async (_title, path, detail) => {
    expect(await look(path)).toMatchObject({ verdict: 'unreachable', detail });
  });

  test('muet ne répond pas', async () => {
    expect(await look('/muette', { timeoutMs: 300 })).toMatchObject({
      verdict: 'unreachable',
      detail: 'timeout',
    });
  });

  test('qui n’écoute pas ne répond pas', async () => {
    await server.close();
    expect(await look('/bonne')).toMatchObject({ verdict: 'unreachable', detail: 'connection' });
    server = await startLinkServer();
  });

  test('dont le nom n’existe plus a disparu', async () => {
    expect(await examine('http://nom-perdu.example/')).toMatchObject({ verdict: 'gone', detail: 'dns' });
  });

  test('dont le nom ne peut pas être cherché n’a pas disparu', async () => {
    const reach = server.options.reach && {
      ...server.options.reach,
      resolve: async () => {
        throw Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' });
      },
    };
    expect(await examine(server.url('/bonne'), { reach })).toMatchObject({
      verdict: 'unreachable',
      detail: 'dns_down',
    });
  });
});

describe('une connexion chiffrée', () => {
  test('est suivie quand le certificat est bon', async () => {
    expect(await examine(server.safeUrl('/demenagee'))).toMatchObject({
      verdict: 'moved',
      movedTo: server.safeUrl('/bonne'),
    });
  });

  test.each([
    ['garanti par personne', 'sur.test', false, 'self_signed'],
    ['d’un autre nom', 'autre.test', true, 'other_name'],
    ['périmé', 'perime.test', true, 'expired'],
  ])('au certificat %s n’est pas sûre', async (_title, host, isTrusted, detail) => {
    const reach = server.options.reach && {
      ...server.options.reach,
      ca: isTrusted ? server.options.reach.ca : undefined,
    };
    expect(await examine(server.safeUrl('/bonne', host), { reach })).toMatchObject({
      verdict: 'tls',
      detail,
    });
    expect(server.asked).toEqual([]);
  });

  test('demandée à qui ne chiffre pas n’est pas sûre', async () => {
    expect(await examine(server.url('/bonne').replace('http:', 'https:'))).toMatchObject({ verdict: 'tls' });
  });
});

describe('une adresse interdite', () => {
  test('mal écrite, ou avec un mot de passe, n’est demandée à personne', async () => {
    expect(await examine('http://[oups')).toMatchObject({ verdict: 'malformed', detail: 'syntax' });
    expect(await examine(server.url('/bonne').replace('://', '://moi:secret@'))).toMatchObject({
      verdict: 'malformed',
      detail: 'credentials',
    });
    expect(server.asked).toEqual([]);
  });

  test.each([
    'http://127.0.0.2/',
    'http://2130706434/',
    'http://[::1]/',
    'http://[::ffff:7f00:2]/',
    'http://169.254.169.254/',
    'http://prive.test/',
    'http://double.test/',
  ])('%s, du réseau privé, n’est pas demandée', async (address) => {
    expect(await examine(address)).toMatchObject({ verdict: 'unreachable', detail: 'private_address' });
  });

  test('du réseau privé n’est pas suivie non plus quand un site y renvoie', async () => {
    for (const path of ['/vers-metadonnees', '/vers-prive']) {
      expect(await look(path), path).toMatchObject({ verdict: 'unreachable', detail: 'private_address' });
    }
  });

  test('de cette machine est refusée hors des tests, par son nom ou par son numéro', async () => {
    const { userAgent } = server.options;
    for (const address of ['http://localhost/', 'http://127.0.0.1/']) {
      expect(await examine(address, { userAgent, reach: undefined }), address).toMatchObject({
        detail: 'private_address',
      });
    }
    expect(await examine(server.url('/bonne', '127.0.0.1'), { reach: undefined })).toMatchObject({
      verdict: 'refused',
      detail: 'port',
    });
    expect(server.asked).toEqual([]);
  });

  test('ne le devient pas entre la vérification et la connexion : le nom n’est cherché qu’une fois', async () => {
    let lookups = 0;
    const reach = server.options.reach && {
      ...server.options.reach,
      resolve: async () => {
        lookups += 1;
        return [{ address: lookups === 1 ? '127.0.0.1' : '10.0.0.8', family: 4 }];
      },
    };
    expect(await examine(server.url('/bonne', 'change.test'), { reach })).toMatchObject({ verdict: 'ok' });
    expect(lookups).toBe(1);
    // « change.test » exists nowhere: only the address that was looked at can have been connected to.
    expect(server.asked.map(({ host }) => host)).toEqual(['change.test']);
  });
});

test('une vérification arrêtée s’arrête', async () => {
  server.answer('/lente', after(5000, 200));
  const stopping = new AbortController();
  const examined = examine(server.url('/lente'), { timeoutMs: 10_000 }, stopping.signal);
  await expect.poll(() => server.asked.length).toBe(1);
  stopping.abort();
  await expect(examined).rejects.toThrow('aborted');
});
