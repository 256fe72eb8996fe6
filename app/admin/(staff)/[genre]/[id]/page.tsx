import type { Metadata } from 'next';
import Link from 'next/link';
import { DoneNotice } from '@/components/admin/done-notice';
import { CommandForm } from '@/components/edition/command-form';
import { EditionFacts } from '@/components/edition/edition-facts';
import { EditionHead } from '@/components/edition/edition-head';
import { Gestures } from '@/components/edition/gestures';
import { JournalList } from '@/components/edition/journal-list';
import { MissingList } from '@/components/edition/missing-list';
import { Part } from '@/components/edition/part';
import { PreviewLinkForm } from '@/components/edition/preview-link-form';
import { PreviewLinks } from '@/components/edition/preview-links';
import { Waiting } from '@/components/edition/waiting';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { linksOfEdition } from '@/lib/links/staff-queries';
import { LONGEST_DAYS } from '@/lib/publishing/commands/preview-link';
import { staffPath } from '@/lib/publishing/model';
import { getOverview } from '@/lib/publishing/queries/get-overview';
import { listPresences } from '@/lib/publishing/queries/list-presences';
import {
  createPreviewLinkAction,
  planReviewAction,
  revokePreviewLinkAction,
  transitionAction,
} from './actions';
import { type EditionParams, readEditionPage } from './read-edition-page';

type Props = {
  params: EditionParams;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireRole('redaction');
  return { title: (await readEditionPage(params)).title };
}

/** Where a sheet or a lever stands, and what can be done with it. */
export default async function EditionPage({ params, searchParams }: Props) {
  const actor = await requireRole('redaction');
  const edition = await readEditionPage(params);
  const now = new Date();
  const [overview, presences, links] = await Promise.all([
    getOverview(db(), edition),
    listPresences(db(), edition.id, actor.id, now),
    linksOfEdition(db(), edition.id),
  ]);
  const path = staffPath(edition);
  return (
    <>
      <EditionHead edition={edition} current="overview" />
      <DoneNotice done={(await searchParams).fait} />
      <EditionFacts edition={edition} overview={overview} />
      <Waiting edition={edition} overview={overview} presences={presences} links={links} />
      <div className="mt-8 grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="space-y-10">
          <Part title="Ce que vous pouvez faire">
            <Gestures
              edition={edition}
              actor={actor}
              isPublishable={overview.faults.length === 0}
              action={transitionAction}
            />
          </Part>
          {!edition.deletedAt && (
            <Part title="À revoir le">
              <CommandForm
                action={planReviewAction}
                hidden={{ genre: (await params).genre, id: edition.id, version: edition.version }}
                fields={[
                  {
                    name: 'jour',
                    label: 'Jour',
                    help: 'Ce jour-là, la page apparaît sur le tableau de bord. Laissez vide pour n’en fixer aucun.',
                    type: 'date',
                    value: edition.reviewOn?.toISOString().slice(0, 10),
                    isOptional: true,
                  },
                ]}
                submit="Enregistrer la date"
                weight="quiet"
              />
            </Part>
          )}
        </div>
        <div className="space-y-10">
          {!edition.deletedAt && edition.step !== 'settled' && (
            <Part title="Ce qui manque pour publier">
              <MissingList edition={edition} faults={overview.faults} />
            </Part>
          )}
          {overview.conversation.length > 0 && (
            <Part title="Relecture">
              <JournalList lines={overview.conversation} />
            </Part>
          )}
          {!edition.deletedAt && (
            <Part title="Montrer le brouillon à quelqu’un">
              <PreviewLinks
                edition={edition}
                links={overview.previewLinks}
                now={now}
                revoke={revokePreviewLinkAction}
              />
              <PreviewLinkForm
                action={createPreviewLinkAction}
                editionId={edition.id}
                longestDays={LONGEST_DAYS}
                siteUrl={env().SITE_URL}
              />
            </Part>
          )}
          <Part title="Derniers changements">
            {overview.journal.length === 0 ? (
              <p className="mt-2">Aucun depuis l’import.</p>
            ) : (
              <JournalList lines={overview.journal} />
            )}
            <p className="mt-2">
              <Link href={`${path}/historique`}>Tout l’historique</Link>
            </p>
          </Part>
        </div>
      </div>
    </>
  );
}
