import type { OfferedImage } from '@/lib/importing/queries/model';
import { formatMoment, withFrenchSpaces } from '@/lib/text/french';
import { ActForm, type FormAction } from './act-form';

/** What was said of a picture, by whom, and the way back when there is one. */
export function DecidedImage({
  image,
  reopen,
}: {
  image: OfferedImage;
  /** Null when nothing is decided any more. */
  reopen: FormAction | null;
}) {
  const { state, isOnSheet, alt, credit, caption, decidedBy, decidedAt } = image;
  if (state === 'offered') return <p className="mt-1 text-ink-soft">L’import est clos, sans décision.</p>;
  const isInDraft = state === 'applied' && isOnSheet;
  return (
    <div className="mt-2 text-[0.94rem]">
      {state !== 'refused' && (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 wrap-anywhere">
          <Said term="Description" words={alt} />
          <Said term="Crédit" words={credit} />
          <Said term="Légende" words={caption} />
        </dl>
      )}
      <p className="mt-2">
        <strong className={state === 'refused' ? '' : 'text-accent'}>{stateWords(image)}</strong>{' '}
        <span className="text-ink-soft">
          {decidedBy && `par ${decidedBy}`}
          {decidedBy && decidedAt && ', '}
          {decidedAt && `le ${formatMoment(decidedAt)}`}
        </span>
      </p>
      {isInDraft && (
        <p className="text-ink-soft">Ses mots se changent, et elle se retire, dans l’éditeur de la fiche.</p>
      )}
      {state === 'accepted' && (
        <p className="text-ink-soft">Elle entrera dans le brouillon quand la fiche sera reprise.</p>
      )}
      {reopen && !isInDraft && (
        <ActForm action={reopen} hidden={{ image: image.id }}>
          <button type="submit" className="min-h-9 text-accent underline">
            Revenir sur ce choix<span className="sr-only">&nbsp;: image de la page {image.page}</span>
          </button>
        </ActForm>
      )}
    </div>
  );
}

function Said({ term, words }: { term: string; words: string | null }) {
  if (!words) return null;
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd>{withFrenchSpaces(words)}</dd>
    </>
  );
}

function stateWords({ state, isOnSheet }: OfferedImage): string {
  if (state === 'refused') return 'Écartée';
  if (state === 'accepted') return 'Retenue';
  return isOnSheet ? 'Dans la fiche' : 'Retirée de la fiche depuis';
}
