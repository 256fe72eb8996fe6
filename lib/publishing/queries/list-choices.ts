import type { PrismaClient } from '@/lib/db/generated/client';

/** What the staff's list can be narrowed by, and what its columns call things: slugs or identifiers, with their labels. */
export type ListChoices = Record<'sectors' | 'levers' | 'authors', Choice[]>;

export type Choice = { id: string; label: string };

/** Sectors and levers in their order, and every account by name: drafts name levers that are not online. */
export async function listChoices(db: PrismaClient): Promise<ListChoices> {
  const [sectors, levers, authors] = await Promise.all([
    db.sector.findMany({ select: { slug: true, label: true }, orderBy: { position: 'asc' } }),
    db.edition.findMany({
      where: { kind: 'lever', deletedAt: null },
      select: { slug: true, title: true },
      orderBy: [{ foldedTitle: 'asc' }, { id: 'asc' }],
    }),
    db.user.findMany({ select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
  ]);
  return {
    sectors: sectors.map(({ slug, label }) => ({ id: slug, label })),
    levers: levers.map(({ slug, title }) => ({ id: slug, label: title })),
    authors: authors.map(({ id, name }) => ({ id, label: name })),
  };
}
