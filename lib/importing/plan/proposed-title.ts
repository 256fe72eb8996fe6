import type { LineRange } from '@/lib/importing/document';
import { quoted } from '@/lib/text/french';
import type { DraftParts } from './draft-parts';
import { isInCapitals, type SentenceCase } from './sentence-case';

/** The title of a draft: as printed, but that capitals are put into sentence case when the document says how; it is told otherwise. */
export function toTitle(
  { title, titleRanges, from, to }: LineRange & { title: string; titleRanges: LineRange[] },
  toSentenceCase: SentenceCase,
  parts: DraftParts,
): string {
  if (!isInCapitals(title)) return parts.title(title, titleRanges);
  const spelled = toSentenceCase(title, { from, to });
  if ('title' in spelled) return parts.title(spelled.title, titleRanges);
  parts.warn(
    titleRanges[0]?.from ?? from,
    `Le titre est imprimé en capitales et le reste\u00a0: le document n’écrit ${quoted(spelled.unknown)} nulle part autrement. Récrivez-le en minuscules s’il n’est pas un sigle.`,
  );
  return parts.title(title, titleRanges);
}
