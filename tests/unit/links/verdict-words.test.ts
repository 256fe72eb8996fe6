import { describe, expect, test } from 'vitest';
import { type FoundLink, hrefOfUse, LINK_VERDICTS, levelOf } from '@/lib/links/model';
import { sentenceOf, VERDICT_WORDS, verdictOfSlug } from '@/lib/links/verdict-words';
import { aLink } from './a-link';

const MAY = new Date('2026-05-03T04:00:00Z');

const plain = (sentence: string) => sentence.replace(/[\u00a0\u202f]/g, ' ');

describe('la phrase d’un lien', () => {
  test.each<[string, Partial<FoundLink>, string]>([
    [
      'disparu dit depuis quand et quoi faire',
      { verdict: 'gone', status: 404, brokenSince: MAY },
      'Cette page n’existe plus (404 depuis le 3 mai 2026) : retirez le lien ou remplacez-le.',
    ],
    [
      'vérifié à une heure du matin dit le jour qu’il était à Paris',
      { verdict: 'gone', status: 404, brokenSince: new Date('2026-05-02T23:00:00Z') },
      'Cette page n’existe plus (404 depuis le 3 mai 2026) : retirez le lien ou remplacez-le.',
    ],
    [
      'dont le nom n’existe plus le dit',
      { verdict: 'gone', detail: 'dns', brokenSince: MAY },
      'Le nom de ce site n’existe plus (depuis le 3 mai 2026) : retirez le lien ou remplacez-le.',
    ],
    [
      'déplacé demande de le remplacer',
      { verdict: 'moved', status: 200, movedTo: 'https://un.test/ailleurs' },
      'Cette page a changé d’adresse pour de bon : remplacez le lien par sa nouvelle adresse.',
    ],
    [
      'déplacé vers l’accueil dit que la page a sans doute disparu',
      { verdict: 'moved', status: 200, movedTo: 'https://un.test/' },
      'Cette adresse mène désormais à la page d’accueil du site : cherchez-y la page, qui a sans doute disparu.',
    ],
    [
      'sans réponse une première fois rassure',
      { verdict: 'unreachable', detail: 'timeout', brokenSince: new Date('2026-05-10T04:00:00Z') },
      'Ce site n’a pas répondu à temps (le 10 mai 2026) : ce n’est peut-être qu’une panne, rien à faire avant la prochaine vérification.',
    ],
    [
      'sans réponse deux fois demande de regarder',
      { verdict: 'unreachable', detail: 'server', status: 502, brokenSince: MAY },
      'Ce site est en panne (502 depuis le 3 mai 2026) : ouvrez le lien vous-même ; s’il ne mène à rien, retirez-le ou remplacez-le.',
    ],
    [
      'vers un réseau privé demande de le retirer',
      { verdict: 'unreachable', detail: 'private_address', brokenSince: MAY },
      'Cette adresse mène à un réseau privé, que le public ne peut pas atteindre (depuis le 3 mai 2026) : retirez le lien ou remplacez-le.',
    ],
    [
      'fermé aux robots demande de l’ouvrir',
      { verdict: 'refused', status: 403, detail: 'robots' },
      'Ce site refuse les robots, donc cette vérification (403) : ouvrez le lien vous-même pour savoir s’il est encore bon.',
    ],
    [
      'au certificat périmé le dit',
      { verdict: 'tls', detail: 'expired', brokenSince: MAY },
      'Le certificat de ce site est périmé depuis le 3 mai 2026, et les navigateurs mettent en garde contre lui : retirez le lien ou remplacez-le, ou prévenez qui tient ce site.',
    ],
  ])('%s', (_title, link, expected) => {
    expect(plain(sentenceOf(aLink(link)))).toBe(expected);
  });

  test('existe pour chaque verdict, et finit par un point', () => {
    for (const verdict of LINK_VERDICTS)
      expect(sentenceOf(aLink({ verdict })), verdict).toMatch(/^\p{Lu}.+\.$/u);
  });
});

describe('un lien', () => {
  test('qui ne répond pas n’est cassé qu’à la deuxième fois, douze heures après au moins', () => {
    const mute = aLink({ verdict: 'unreachable', detail: 'timeout', brokenSince: MAY });
    const seenAfter = (hours: number) =>
      levelOf({ ...mute, checkedAt: new Date(MAY.getTime() + hours * 3_600_000) });
    expect([seenAfter(0), seenAfter(11), seenAfter(12)]).toEqual(['warning', 'warning', 'error']);
  });

  test('qui tourne en rond est cassé tout de suite', () => {
    expect(levelOf(aLink({ verdict: 'unreachable', detail: 'loop', brokenSince: MAY, checkedAt: MAY }))).toBe(
      'error',
    );
  });

  test('fermé aux robots, lent ou déplacé n’est qu’à regarder', () => {
    for (const verdict of ['refused', 'slow', 'moved'] as const)
      expect(levelOf(aLink({ verdict })), verdict).toBe('warning');
  });

  test('mène au champ où il est écrit', () => {
    expect(hrefOfUse({ editionId: 7, kind: 'initiative', field: 'sections.context' })).toBe(
      '/admin/fiches/7/modifier#sections.context',
    );
    expect(hrefOfUse({ editionId: 8, kind: 'lever', field: 'further.2' })).toBe(
      '/admin/leviers/8/modifier#further.2',
    );
  });
});

test('chaque verdict a son adresse, et une seule', () => {
  for (const verdict of LINK_VERDICTS) expect(verdictOfSlug(VERDICT_WORDS[verdict].slug)).toBe(verdict);
  expect(verdictOfSlug('toString')).toBeNull();
});
