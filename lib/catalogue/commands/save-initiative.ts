import { sectionPassages } from '@/lib/catalogue/inline-citations';
import type { InitiativeContent, Passage } from '@/lib/catalogue/schemas';
import type { Prisma } from '@/lib/db/generated/client';
import { type CitationOwner, citationRowsOf, toCitationRows } from './citation-rows';
import { toFigureRows } from './figure-rows';

type Transaction = Prisma.TransactionClient;

export type SaveOptions = {
  /** What the content was read from, as a hash; null when a person wrote it. */
  contentHash: string | null;
  now: Date;
};

/**
 * Puts a sheet online as `content` says it, whole: what it said before is replaced.
 * Its links to other sheets are not touched (see {@link linkInitiative}): those may not exist yet.
 * The levers, sectors, types, sources and territories it names must exist.
 * @param existing the row to replace, with the version it was read at; null for a new sheet.
 * @throws when `existing` changed since it was read.
 */
export async function saveInitiative(
  tx: Transaction,
  content: InitiativeContent,
  existing: { id: number; version: number } | null,
  { contentHash, now }: SaveOptions,
): Promise<{ id: number; version: number }> {
  const identity = {
    slug: content.slug,
    contentHash,
    form: content.form,
    nature: content.nature,
    title: content.title,
    acronym: content.acronym,
    subtitle: content.subtitle,
    summary: content.summary,
    structureName: content.structure.name,
    asOf: content.asOf,
    verifiedAt: content.verified ? new Date(`${content.verified}T00:00:00Z`) : null,
    keywords: content.keywords,
    state: 'published' as const,
  };
  const { id, version } = existing
    ? await replaceIdentity(tx, existing, identity)
    : await tx.initiative.create({ data: { ...identity, publishedAt: now } });
  await insertFacts(tx, id, content);
  await tx.outboxEntry.create({ data: { subject: 'initiative', subjectId: id, version } });
  return { id, version };
}

/** Points a sheet at the sheets it names as related, in order. Slugs that name no sheet are an error of the caller. */
export async function linkInitiative(tx: Transaction, id: number, relatedIds: number[]): Promise<void> {
  await tx.relatedInitiative.deleteMany({ where: { fromId: id } });
  await tx.relatedInitiative.createMany({
    data: relatedIds.map((toId, position) => ({ fromId: id, toId, position })),
  });
}

async function replaceIdentity(
  tx: Transaction,
  { id, version }: { id: number; version: number },
  identity: Prisma.InitiativeUpdateManyMutationInput,
) {
  const { count } = await tx.initiative.updateMany({
    where: { id, version },
    data: { ...identity, version: version + 1 },
  });
  if (count === 0) throw new Error(`initiative ${id} is no longer at version ${version}`);
  const ofSheet = { where: { initiativeId: id } };
  // Citations go with the facts they support; those of the sheet as a whole go here.
  await tx.citation.deleteMany(ofSheet);
  await tx.initiativeSector.deleteMany(ofSheet);
  await tx.initiativeType.deleteMany(ofSheet);
  await tx.place.deleteMany(ofSheet);
  await tx.creationYear.deleteMany(ofSheet);
  await tx.section.deleteMany(ofSheet);
  await tx.figure.deleteMany(ofSheet);
  await tx.fundingLine.deleteMany(ofSheet);
  await tx.partner.deleteMany(ofSheet);
  await tx.disagreement.deleteMany(ofSheet);
  await tx.leverTie.deleteMany(ofSheet);
  await tx.illustration.deleteMany(ofSheet);
  await tx.contact.deleteMany(ofSheet);
  return { id, version: version + 1 };
}

async function insertFacts(tx: Transaction, initiativeId: number, content: InitiativeContent): Promise<void> {
  const citations = toCitationRows(content.passages, { initiativeId });
  const citeEach = (rows: { id: number }[], facts: { cite: Passage[] }[], fact: keyof CitationOwner) =>
    citations.push(...citationRowsOf(facts, rows, (id) => ({ initiativeId, [fact]: id })));
  const returning = { select: { id: true } } as const;

  await tx.initiativeSector.createMany({
    data: content.sectors.map((sectorSlug, position) => ({ initiativeId, sectorSlug, position })),
  });
  await tx.initiativeType.createMany({
    data: content.structure.types.map((typeSlug, position) => ({ initiativeId, typeSlug, position })),
  });
  if (content.contact) await tx.contact.create({ data: { initiativeId, ...content.contact } });

  const sections = content.sections.map(({ kind, markdown }) => ({ initiativeId, kind, markdown }));
  citeEach(
    await tx.section.createManyAndReturn({ data: sections, ...returning }),
    content.sections.map((section) => ({ cite: sectionPassages(section) })),
    'sectionId',
  );

  const years = content.created.map(({ year, note }, position) => ({ initiativeId, position, year, note }));
  citeEach(
    await tx.creationYear.createManyAndReturn({ data: years, ...returning }),
    content.created,
    'creationYearId',
  );

  const places = content.places.map(({ territory, qpv, wording, note }, position) => ({
    initiativeId,
    position,
    wording,
    note,
    territoryId: territory,
    districtId: qpv === 'unknown' || qpv === 'none' ? null : `qpv:${qpv}`,
    inDistrict:
      qpv === 'unknown' ? ('unknown' as const) : qpv === 'none' ? ('no' as const) : ('yes' as const),
  }));
  citeEach(await tx.place.createManyAndReturn({ data: places, ...returning }), content.places, 'placeId');

  const { rows, passages } = toFigureRows(content.figures);
  const figures = rows.map((row) => ({ initiativeId, ...row }));
  citeEach(await tx.figure.createManyAndReturn({ data: figures, ...returning }), passages, 'figureId');

  const funding = content.funding.map(({ funder, amount, share, nature, year, note }, position) => ({
    initiativeId,
    position,
    funder,
    amountEur: amount,
    share,
    nature,
    year,
    note,
  }));
  citeEach(
    await tx.fundingLine.createManyAndReturn({ data: funding, ...returning }),
    content.funding,
    'fundingLineId',
  );

  const partners = content.partners.map(({ name, kind, role }, position) => ({
    initiativeId,
    position,
    name,
    kind,
    role,
  }));
  citeEach(
    await tx.partner.createManyAndReturn({ data: partners, ...returning }),
    content.partners,
    'partnerId',
  );

  const illustrations = content.illustrations.map(({ file, alt, credit, caption }, position) => ({
    initiativeId,
    position,
    fileKey: file,
    alt,
    credit,
    caption,
  }));
  citeEach(
    await tx.illustration.createManyAndReturn({ data: illustrations, ...returning }),
    content.illustrations,
    'illustrationId',
  );

  for (const [position, { about, statements }] of content.disagreements.entries()) {
    const { id } = await tx.disagreement.create({ data: { initiativeId, position, about } });
    const said = statements.map(({ says }, rank) => ({ disagreementId: id, position: rank, says }));
    citeEach(
      await tx.disagreementStatement.createManyAndReturn({ data: said, ...returning }),
      statements,
      'statementId',
    );
  }

  const levers = await tx.lever.findMany({
    where: { slug: { in: content.levers.map(({ id }) => id) } },
    select: { id: true, slug: true },
  });
  const leverId = new Map(levers.map(({ id, slug }) => [slug, id]));
  const ties = content.levers.map(({ id, because }, position) => ({
    initiativeId,
    leverId: leverId.get(id) ?? missing('lever', id),
    position,
    because,
  }));
  citeEach(await tx.leverTie.createManyAndReturn({ data: ties, ...returning }), content.levers, 'leverTieId');

  await tx.citation.createMany({ data: citations });
}

function missing(kind: string, name: string): never {
  throw new Error(`${kind} ${name} does not exist`);
}
