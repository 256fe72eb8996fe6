import { CommandError } from '@/lib/cli/command-error';
import { showLinkProgress } from '@/lib/cli/link-progress';
import type { Db } from '@/lib/db/client';
import { explicitSiteUrl } from '@/lib/env';
import { type CheckLinksOptions, checkLinks } from '@/lib/links/check-links';
import { userAgentOf } from '@/lib/links/examine-link';
import { type FoundLink, LINK_VERDICTS, levelOf } from '@/lib/links/model';
import type { LinkRun } from '@/lib/links/runs';
import { countLinks, listEveryLinkToMend } from '@/lib/links/staff-queries';
import { sentenceOf, VERDICT_WORDS } from '@/lib/links/verdict-words';
import { countOf } from '@/lib/text/french';

/** `all`: links found lately too. */
export type LinksCheckOptions = { json: boolean; all: boolean; limit?: number };

/**
 * Checks the outgoing links that were not checked lately, prints how many there are of each kind, then those that call for
 * something and where they are written.
 * @returns the exit code: 0 whatever the links are, broken ones being findings. Throws the sentence that says why it cannot work:
 * this machine has no access to the Internet, or another run is at it.
 */
export async function linksCheck(
  { json, all, limit }: LinksCheckOptions,
  db: Db,
  print: (line: string) => void,
  examine: Partial<CheckLinksOptions> = {},
): Promise<number> {
  const progress = showLinkProgress();
  const run = await checkLinks(db, {
    userAgent: userAgentOf(explicitSiteUrl()),
    limit,
    ...(all ? { maxAge: null } : {}),
    onProgress: progress.show,
    ...examine,
  }).finally(progress.end);
  if (!run) {
    throw new CommandError('Une autre vérification des liens est en cours : relancez quand elle sera finie.');
  }
  if (run.isOffline) {
    throw new CommandError(
      'Aucun site ne répond : cette machine n’a sans doute pas accès à Internet. Rien n’a été enregistré.',
    );
  }
  const [counts, links] = await Promise.all([countLinks(db), listEveryLinkToMend(db)]);
  if (json) print(JSON.stringify(toDocument(run, Object.fromEntries(counts), links)));
  else for (const line of report(run, counts, links)) print(line);
  return 0;
}

function toDocument({ checked, left }: LinkRun, counts: Record<string, number>, links: FoundLink[]) {
  return {
    checked,
    left,
    counts,
    links: links.map((link) => ({ ...link, level: levelOf(link), sentence: sentenceOf(link) })),
  };
}

function report(run: LinkRun, counts: Awaited<ReturnType<typeof countLinks>>, links: FoundLink[]): string[] {
  const rows = LINK_VERDICTS.filter((verdict) => counts.has(verdict));
  const width = Math.max(0, ...rows.map((verdict) => VERDICT_WORDS[verdict].label.length));
  return [
    `${countOf(run.checked, 'lien vérifié', 'liens vérifiés')}${run.left > 0 ? `, ${countOf(run.left, 'reste', 'restent')} à vérifier` : ''}.`,
    ...rows.map((verdict) => `  ${VERDICT_WORDS[verdict].label.padEnd(width)}  ${counts.get(verdict)}`),
    ...links.flatMap((link) => [
      '',
      `${levelOf(link) === 'error' ? '✗' : '!'} ${link.url}`,
      `  ${sentenceOf(link)}${link.movedTo ? ` ${link.movedTo}` : ''}`,
      ...link.uses.map(({ title, field }) => `  dans « ${title} » (${field})`),
    ]),
  ];
}
