import { afterEach, beforeEach, describe, expect, type MockInstance, vi } from 'vitest';
import { linksCheck } from '@/lib/cli/commands/links-check';
import type { Db } from '@/lib/db/client';
import { asOnlyChecker } from '@/lib/links/only-checker';
import type { LinkServer } from '@/tests/support/link-server';
import { anEdition, linking, test } from './a-catalogue-of-links';

const now = new Date('2026-05-03T03:00:00Z');

let progress: MockInstance;

beforeEach(() => {
  progress = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => progress.mockRestore());

async function check(
  db: Db,
  { options }: LinkServer,
  flags: { json?: boolean; all?: boolean; limit?: number } = {},
) {
  const printed: string[] = [];
  const code = await linksCheck(
    { json: false, all: false, ...flags },
    db,
    (line) => printed.push(line.replace(/[\u00a0\u202f]/g, ' ')),
    { ...options, now },
  );
  return { code, printed };
}

describe('catalogue links check', () => {
  test('compte les liens, dit lesquels sont cassés et où : ce sont des constats, pas un échec', async ({
    db,
    server,
  }) => {
    await anEdition(db, linking(server.url('/absente'), server.url('/bonne'), server.url('/demenagee')), {
      title: 'Garage',
    });
    const { code, printed } = await check(db, server);
    expect(code).toBe(0);
    expect(printed).toEqual([
      '3 liens vérifiés.',
      '  Disparu  1',
      '  Déplacé  1',
      '  Bon      1',
      '',
      `✗ ${server.url('/absente')}`,
      '  Cette page n’existe plus (404 depuis le 3 mai 2026) : retirez le lien ou remplacez-le.',
      '  dans « Garage » (sections.context)',
      '',
      `! ${server.url('/demenagee')}`,
      `  Cette page a changé d’adresse pour de bon : remplacez le lien par sa nouvelle adresse. ${server.url('/bonne')}`,
      '  dans « Garage » (sections.context)',
    ]);
    expect(progress).toHaveBeenCalledWith('Liens : 3 sur 3\n');
  });

  test('ne revérifie rien la seconde fois, sauf avec --all', async ({ db, server }) => {
    await anEdition(db, linking(server.url('/a'), server.url('/b')));
    expect((await check(db, server, { limit: 1 })).printed[0]).toBe('1 lien vérifié, 1 reste à vérifier.');
    expect((await check(db, server)).printed[0]).toBe('1 lien vérifié.');
    expect((await check(db, server)).printed).toEqual(['0 lien vérifié.', '  Bon  2']);
    expect((await check(db, server, { all: true })).printed[0]).toBe('2 liens vérifiés.');
  });

  test('--json donne la même chose à un programme', async ({ db, server }) => {
    const id = await anEdition(db, linking(server.url('/absente')), { title: 'Garage' });
    const { printed } = await check(db, server, { json: true });
    expect(printed).toHaveLength(1);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      checked: 1,
      left: 0,
      counts: { gone: 1 },
      links: [
        {
          url: server.url('/absente'),
          verdict: 'gone',
          level: 'error',
          status: 404,
          brokenSince: now.toISOString(),
          uses: [{ editionId: id, field: 'sections.context', kind: 'initiative', title: 'Garage' }],
        },
      ],
    });
  });

  test('échoue quand elle ne peut rien vérifier : pas de réseau, ou une autre est en cours', async ({
    db,
    server,
  }) => {
    await anEdition(db, linking('http://un.example/', 'http://deux.example/', 'http://trois.example/'));
    await expect(check(db, server)).rejects.toThrow('pas accès à Internet');
    await asOnlyChecker(db, () => expect(check(db, server)).rejects.toThrow('en cours'));
  });
});
