import { publishingSentence } from '@/components/admin/publishing-sentences';
import type { FormFault } from '@/components/ui/error-summary';
import type { NotAllowed, PublishingFault } from '@/lib/publishing/faults';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';
import { withFrenchSpaces } from '@/lib/text/french';
import type { LoadedForm } from './load-form';

const CUT =
  'L’envoi a été coupé en route. Ce qui est arrivé est gardé\u202f; relisez, puis enregistrez de nouveau.';

/** What the last sending of the form met, worked out again from what is kept: each fault with its control, by its name. */
export function faultsToShow(
  edition: StaffEdition,
  { read, fields }: LoadedForm,
  { fautes, refus }: { fautes?: string; refus?: string },
): FormFault[] {
  if (refus === 'cut') return [{ id: null, message: CUT }];
  if (refus === 'slugTaken') {
    const slug = fields.slug?.[0] ?? edition.slug;
    return [{ id: 'slug', message: publishingSentence({ type: 'slugTaken', slug }) }];
  }
  if (refus) return [{ id: null, message: publishingSentence(toFault(refus, edition)) }];
  if (!fautes || read.ok) return [];
  return read.error.map(({ path, message }) => ({ id: path, message: withFrenchSpaces(message) }));
}

const WHYS: NotAllowed[] = ['role', 'nothingToReview', 'unknownRevision', 'notInReview', 'alreadyOnline'];

function toFault(refus: string, edition: StaffEdition): PublishingFault {
  const why = WHYS.find((one) => one === refus);
  if (why) return { type: 'notAllowed', why };
  return { type: 'stale', by: edition.author?.name ?? null, at: edition.updatedAt };
}
