'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { publishingSentence } from '@/components/admin/publishing-sentences';
import { DONE_KEYS, GESTURES } from '@/components/edition/transition-words';
import type { FormState } from '@/components/ui/form-state';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { planReview } from '@/lib/publishing/commands/plan-review';
import { createPreviewLink, LONGEST_DAYS, revokePreviewLink } from '@/lib/publishing/commands/preview-link';
import { restoreRevision } from '@/lib/publishing/commands/restore-revision';
import type { PublishingFault } from '@/lib/publishing/faults';
import { KIND_SEGMENTS, type Transition } from '@/lib/publishing/model';
import { isDay } from '@/lib/text/paris-day';
import { parisMoment } from '@/lib/text/paris-moment';
import { numberSchema, readForm } from '../../read-form';
import { DO } from './do-transition';

const segments = Object.values(KIND_SEGMENTS) as [string, ...string[]];
/** Fields hold 2,000 characters; line ends count for two once sent. */
const said = z.string().trim().max(5000).default('');

const pageSchema = z.object({ genre: z.enum(segments), id: numberSchema, version: numberSchema });

const transitionSchema = pageSchema.extend({
  transition: z.enum(Object.keys(GESTURES) as [Transition, ...Transition[]]),
  message: said,
  urgency: said,
  jour: z.string().default(''),
  heure: z.string().default(''),
});

const pathOf = ({ genre, id }: { genre: string; id: number }) => `/admin/${genre}/${id}`;

/** Does one thing to a page: submits it, publishes it, takes it away. Each is checked again by its command. */
export async function transitionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const { transition, message, urgency, jour, heure, ...page } = readForm(transitionSchema, form);
  const at = parisMoment(jour, heure);
  if (transition === 'schedulePublication' && !at)
    return refused(form, 'jour', 'Donnez un jour et une heure, par exemple le 21/11/2026 à 09:00.');
  const done = await DO[transition](
    page,
    { message, urgency: urgency || null, at },
    { actor, now: new Date() },
  );
  if (!done.ok) return refusedFor(form, done.error);
  redirect(`${pathOf(page)}?fait=${DONE_KEYS[transition]}`);
}

/** Sets or takes away « à revoir le ». */
export async function planReviewAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const { jour, ...page } = readForm(pageSchema.extend({ jour: z.string().default('') }), form);
  if (jour !== '' && !isDay(jour)) return refused(form, 'jour', 'Ce jour n’existe pas : vérifiez la date.');
  const day = jour === '' ? null : new Date(`${jour}T00:00:00Z`);
  const planned = await planReview(db(), page, day, { actor, now: new Date() });
  if (!planned.ok) return refusedFor(form, planned.error);
  redirect(`${pathOf(page)}?fait=a-revoir`);
}

/** Makes a new draft of what a former revision said. */
export async function restoreAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const { revision, message, ...page } = readForm(
    pageSchema.extend({ revision: numberSchema, message: said }),
    form,
  );
  const restored = await restoreRevision(db(), page, revision, {
    actor,
    message: message || `Version ${revision} restaurée`,
    now: new Date(),
  });
  if (!restored.ok) return refusedFor(form, restored.error);
  redirect(`${pathOf(page)}?fait=version-restauree`);
}

/** A link that was just made is told once, in the answer: nobody can read it again. */
export type PreviewLinkState = FormState & { path: string | null };

export async function createPreviewLinkAction(
  _previous: PreviewLinkState,
  form: FormData,
): Promise<PreviewLinkState> {
  const actor = await requireRole('redaction');
  const parsed = z
    .object({
      id: numberSchema,
      label: z.string().trim().min(1, 'Dites pour qui est ce lien.').max(120),
      days: numberSchema.max(LONGEST_DAYS, `Un lien dure ${LONGEST_DAYS} jours au plus.`),
    })
    .safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({ id: String(path[0]), message }));
    return { faults, values: textsOf(form), path: null };
  }
  const { id, label, days } = parsed.data;
  const made = await createPreviewLink(db(), { editionId: id, label, days }, { actor, now: new Date() });
  if (!made.ok) return { ...refusedFor(form, made.error), path: null };
  refresh();
  return { faults: [], values: {}, path: `/apercu/${made.value.token}` };
}

export async function revokePreviewLinkAction(form: FormData): Promise<void> {
  const actor = await requireRole('redaction');
  const { link, ...page } = readForm(pageSchema.omit({ version: true }).extend({ link: numberSchema }), form);
  await revokePreviewLink(db(), { editionId: page.id, linkId: link }, { actor, now: new Date() });
  redirect(`${pathOf(page)}?fait=lien-d-apercu-ferme`);
}

const FIELD_OF: Partial<Record<PublishingFault['type'], string>> = {
  secondReader: 'urgency',
  reasonMissing: 'message',
};

/** Says why nothing was done, with the page as it is now around it. */
function refusedFor(form: FormData, fault: PublishingFault): FormState {
  refresh();
  const field =
    fault.type === 'notAllowed' && fault.why === 'dateInThePast' ? 'jour' : (FIELD_OF[fault.type] ?? null);
  return refused(form, field, publishingSentence(fault));
}

function refused(form: FormData, id: string | null, message: string): FormState {
  return { faults: [{ id, message }], values: textsOf(form) };
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
