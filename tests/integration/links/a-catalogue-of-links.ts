import type { Db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/db/generated/enums';
import { test as base } from '@/tests/support/database';
import { type LinkServer, startLinkServer } from '@/tests/support/link-server';

/** `test` with a database, and sites of every kind to link to. */
export const test = base.extend<{ server: LinkServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads there which fixtures this one needs.
  server: async ({}, use) => {
    const server = await startLinkServer();
    await use(server);
    await server.close();
  },
});

let last = 0;

/** An edition, never online, that holds this content and nothing else; its links are not noted yet. */
export async function anEdition(
  db: Db,
  content: Prisma.InputJsonObject,
  { kind = 'initiative', title }: { kind?: EditionKind; title?: string } = {},
): Promise<number> {
  last += 1;
  const { id } = await db.edition.create({
    data: {
      kind,
      slug: `fiche-${last}`,
      title: title ?? `Fiche ${last}`,
      step: 'draft',
      online: 'never',
      content,
    },
  });
  return id;
}

/** The content of a sheet whose context links to these addresses. */
export function linking(...urls: string[]): Prisma.InputJsonObject {
  const markdown = urls.map((url, index) => `- [lien ${index}](${url})`).join('\n');
  return { sections: [{ kind: 'context', markdown, cite: [] }] };
}

/** What is kept of a link; fails when nothing is. */
export function found(db: Db, url: string) {
  return db.linkCheck.findUniqueOrThrow({ where: { url } });
}
