import type { LineRange } from '@/lib/importing/document';
import { quoted } from '@/lib/text/french';
import type { DraftParts } from './draft-parts';
import { isInCapitals, type SentenceCase } from './sentence-case';

/** The title of a draft: as printed, but that capitals are put into sentence case when the document says how; either way it is told. */
export function toTitle(
  { title, titleRanges, from, to }: LineRange & { title: string; titleRanges: LineRange[] },
  toSentenceCase: SentenceCase,
  parts: DraftParts,
): string {
  if (!isInCapitals(title)) return parts.title(title, titleRanges);
  const spelled = toSentenceCase(title, { from, to });
  const isSpelled = 'title' in spelled;
  parts.warn(
    titleRanges[0]?.from ?? from,
    isSpelled
      ? 'Le titre, imprimé en capitales, est mis en minuscules\u00a0: vérifiez les noms propres.'
      : `Le titre est imprimé en capitales et le reste\u00a0: le document n’écrit ${quoted(spelled.unknown)} nulle part autrement. Récrivez-le en minuscules s’il n’est pas un sigle.`,
  );
  return parts.title(isSpelled ? spelled.title : title, titleRanges);
}
