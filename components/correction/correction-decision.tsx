import Link from 'next/link';
import { CommandForm, type FormAction } from '@/components/edition/command-form';
import { fieldPath } from '@/components/edition/edition-links';
import type { CorrectionToDecide } from '@/lib/publishing/corrections/read-correction';
import { formatMoment } from '@/lib/text/french';

/** Accepts, as it is or edited, settles or refuses a correction; says who did once it is done. */
export function CorrectionDecision({
  correction,
  suggestion,
  accept,
  settle,
  refuse,
}: {
  correction: CorrectionToDecide;
  suggestion: string | null;
  accept: FormAction;
  settle: FormAction;
  refuse: FormAction;
}) {
  const { id, field, state, decidedAt, decidedBy, answer, edition } = correction;
  if (state !== 'waiting')
    return (
      <p className="mt-2">
        {state === 'accepted' ? 'Acceptée' : 'Refusée'} par {decidedBy?.name ?? 'un compte supprimé'}
        {decidedAt && `, le ${formatMoment(decidedAt)}`}.{answer && <> {answer}</>}
      </p>
    );
  return (
    <div className="mt-3 grid max-w-[80ch] gap-8">
      {suggestion === null || edition.deletedAt ? (
        <div>
          <p className="mb-3">
            Cette partie se corrige dans le formulaire&nbsp;:{' '}
            <Link href={fieldPath(edition, field)}>ouvrir la page à cet endroit</Link>.
          </p>
          <CommandForm action={settle} hidden={{ correction: id }} submit="J’ai corrigé la page moi-même" />
        </div>
      ) : (
        <CommandForm
          action={accept}
          hidden={{ correction: id, edition: edition.id, version: edition.version }}
          fields={[
            {
              name: 'text',
              label: 'Texte à mettre dans le champ',
              help: 'Tel que le lecteur le propose. Vous pouvez le changer. Il va dans le brouillon\u00a0: le public ne le voit qu’une fois publié.',
              type: 'area',
              value: suggestion,
              rows: Math.min(20, Math.max(4, Math.ceil(suggestion.length / 70))),
              maxLength: 20_000,
              isOptional: suggestion === '',
            },
          ]}
          submit="Accepter"
        />
      )}
      <CommandForm
        action={refuse}
        hidden={{ correction: id }}
        fields={[
          {
            name: 'answer',
            label: 'Pourquoi refuser',
            help: 'Pour l’équipe\u00a0: le lecteur ne le voit pas.',
            type: 'area',
            isOptional: true,
            maxLength: 2000,
          },
        ]}
        submit="Refuser"
        weight="quiet"
      />
    </div>
  );
}
