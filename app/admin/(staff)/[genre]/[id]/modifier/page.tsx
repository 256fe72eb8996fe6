import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DoneNotice } from '@/components/admin/done-notice';
import { EditionHead } from '@/components/edition/edition-head';
import { DraftNotices } from '@/components/edition-form/draft-notices';
import { EditionForm } from '@/components/edition-form/edition-form';
import { Presences } from '@/components/edition-form/presences';
import { ErrorSummary } from '@/components/ui/error-summary';
import { makeFormToken } from '@/lib/accounts/form-token';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { checkPublishable } from '@/lib/publishing/check-publishable';
import { notePresence } from '@/lib/publishing/commands/note-presence';
import { staffPath } from '@/lib/publishing/model';
import { lastSavedBy } from '@/lib/publishing/queries/last-saved-by';
import { listPresences } from '@/lib/publishing/queries/list-presences';
import { type EditionParams, readEditionPage } from '../read-edition-page';
import { faultsToShow } from './faults-to-show';
import { loadForm } from './load-form';
import { toFormView } from './to-form-view';

type Props = {
  params: EditionParams;
  searchParams: Promise<{ fait?: string; fautes?: string; refus?: string }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await requireRole('redaction');
  const { title } = await readEditionPage(params);
  const { fautes, refus } = await searchParams;
  return { title: `${fautes || refus ? 'À corriger – ' : ''}Modifier ${title}` };
}

/** The long form: what is saved, or what this person has typed since and not saved. */
export default async function EditPage({ params, searchParams }: Props) {
  const actor = await requireRole('redaction');
  const edition = await readEditionPage(params);
  const path = staffPath(edition);
  if (edition.deletedAt) redirect(path);
  const { fait, ...query } = await searchParams;
  const now = new Date();
  await notePresence(db(), actor.id, edition.id, { isOpening: true, now });
  const [form, presences, savedAt] = await Promise.all([
    loadForm(edition, actor.id),
    listPresences(db(), edition.id, actor.id, now),
    lastSavedBy(db(), edition.id, actor.id),
  ]);
  const faults = faultsToShow(edition, form, query);
  const publishable = form.read.ok ? await checkPublishable(db(), edition.kind, form.read.value) : null;
  const view = await toFormView(edition, form, faults);
  const token = makeFormToken(actor.id, edition.id, now);
  return (
    <>
      <EditionHead edition={edition} title="Modifier" current="edit" />
      <DoneNotice done={fait} />
      <ErrorSummary faults={faults} title={query.refus ? 'La version n’est pas enregistrée' : undefined} />
      <Presences
        address={`${path}/presence`}
        first={presences.map((presence) => ({ ...presence, openedAt: presence.openedAt.toISOString() }))}
        what={edition.kind === 'initiative' ? 'cette fiche' : 'ce levier'}
      />
      <DraftNotices
        edition={edition}
        typedAt={form.typedAt}
        isBehind={form.baseVersion < edition.revisionVersion}
        missing={publishable && !publishable.ok ? publishable.error : []}
        token={token}
      />
      <EditionForm
        view={view}
        opened={{
          path,
          token,
          userId: actor.id,
          editionId: edition.id,
          baseVersion: form.baseVersion,
          renderedAt: now.getTime(),
          shownAt: Math.max(form.typedAt?.getTime() ?? 0, savedAt?.getTime() ?? 0),
          canSubmit: edition.step === 'draft' || edition.step === 'settled',
        }}
      />
    </>
  );
}
