import Link from 'next/link';
import type { Actor } from '@/lib/accounts/actor';
import { KIND_SEGMENTS, staffPath, type Transition, transitionsFor } from '@/lib/publishing/model';
import { needsSecondReader } from '@/lib/publishing/needs-second-reader';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';
import { type CommandField, CommandForm, type FormAction } from './command-form';
import { CONFIRMED, GESTURES } from './transition-words';

/** What this person may do to this edition, as it stands. What takes something away is confirmed on another page. */
export function Gestures({
  edition,
  actor,
  isPublishable,
  action,
}: {
  edition: StaffEdition;
  actor: Actor;
  isPublishable: boolean;
  action: FormAction;
}) {
  const offered = transitionsFor(edition, actor);
  const isUrgent = needsSecondReader(edition, actor);
  const hidden = { genre: KIND_SEGMENTS[edition.kind], id: edition.id, version: edition.version };
  const hasApproved = edition.approvals.some(({ user }) => user.id === actor.id);
  const shown = ORDER.filter(
    (name) =>
      offered.includes(name) &&
      (isPublishable || !NEEDS_ALL.has(name)) &&
      !(name === 'approveRevision' && hasApproved),
  );
  const main = shown.find((name) => !STEPS_BACK.has(name) && !(name === 'publishEdition' && isUrgent));
  const confirmed = (Object.keys(CONFIRMED) as (keyof typeof CONFIRMED)[]).filter((name) =>
    offered.includes(name),
  );
  if (shown.length === 0 && confirmed.length === 0) return <NothingToDo edition={edition} />;
  return (
    <>
      {shown.map((name) => {
        const words = wordsOf(name, isUrgent, edition);
        if (!words) return null;
        return (
          <section key={name} className="border-t border-rule py-5 first:border-t-0 first:pt-2">
            <h3 className="text-[1.15rem]">{words.title}</h3>
            {words.explanation && <p className="mt-1 max-w-[68ch] text-ink-soft">{words.explanation}</p>}
            <div className="mt-3">
              <CommandForm
                action={action}
                hidden={{ ...hidden, transition: name }}
                fields={words.fields}
                submit={words.submit}
                weight={name === main ? 'main' : 'quiet'}
              />
            </div>
          </section>
        );
      })}
      {confirmed.length > 0 && (
        <ul className="flex flex-wrap gap-3 border-t border-rule py-5 first:border-t-0 first:pt-2">
          {confirmed.map((name) => (
            <li key={name}>
              <Link
                href={`${staffPath(edition)}/confirmer?geste=${GESTURES[name]}`}
                className={`button button-quiet ${name === 'archiveEdition' ? '' : 'button-warn'}`}
              >
                {CONFIRMED[name].link}…
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function NothingToDo({ edition }: { edition: StaffEdition }) {
  if (edition.deletedAt)
    return (
      <p>Une personne du rôle «&nbsp;Publication&nbsp;» peut ramener cette page, avec son historique.</p>
    );
  return (
    <p>
      Rien n’attend de vous. Pour changer le texte,{' '}
      <Link href={`${staffPath(edition)}/modifier`}>ouvrez le formulaire</Link>&nbsp;: ce sera un brouillon, à
      relire avant d’être publié.
    </p>
  );
}

/** What comes next in the life of a page first, and what undoes it last: the first step forward is the main button. */
const ORDER: Transition[] = [
  'submitForReview',
  'approveRevision',
  'publishEdition',
  'cancelSchedule',
  'schedulePublication',
  'returnToDraft',
  'undeleteEdition',
];

const STEPS_BACK = new Set<Transition>(['cancelSchedule', 'returnToDraft']);

const NEEDS_ALL = new Set<Transition>(['publishEdition', 'schedulePublication']);

type Words = { title: string; explanation?: string; fields?: CommandField[]; submit: string };

const URGENCY: CommandField = {
  name: 'urgency',
  label: 'Pourquoi c’est urgent',
  help: 'Vous avez écrit cette version et personne d’autre ne l’a approuvée. La raison est gardée dans le journal.',
  type: 'area',
  maxLength: 2000,
};

function wordsOf(name: Transition, isUrgent: boolean, { online, step }: StaffEdition): Words | null {
  const urgency = isUrgent ? [URGENCY] : [];
  const again = step === 'settled' && online !== 'published';
  switch (name) {
    case 'submitForReview':
      return {
        title: 'Proposer à la relecture',
        fields: [{ name: 'message', label: 'Message pour qui relira', type: 'area', isOptional: true }],
        submit: 'Proposer à la relecture',
      };
    case 'approveRevision':
      return {
        title: 'Approuver cette version',
        explanation: 'Vous l’avez lue et elle peut être en ligne. Cela ne la publie pas.',
        submit: 'Approuver',
      };
    case 'returnToDraft':
      return {
        title: 'Rendre à l’auteur',
        fields: [{ name: 'message', label: 'Ce qui est à revoir', type: 'area', isOptional: true }],
        submit: 'Rendre à l’auteur',
      };
    case 'publishEdition':
      return {
        title: isUrgent ? 'Publier en urgence' : again ? 'Remettre en ligne' : 'Publier',
        explanation: again
          ? 'La dernière version redevient publique, à la même adresse.'
          : 'La dernière version prend la place de ce qui est en ligne.',
        fields: urgency,
        submit: isUrgent ? 'Publier en urgence' : again ? 'Remettre en ligne' : 'Publier',
      };
    case 'schedulePublication':
      return {
        title: 'Prévoir la publication',
        explanation: 'À l’heure de Paris. Un changement du texte d’ici là annule la publication prévue.',
        fields: [
          { name: 'jour', label: 'Jour', type: 'date' },
          { name: 'heure', label: 'Heure', type: 'time', value: '09:00' },
          ...urgency,
        ],
        submit: 'Prévoir la publication',
      };
    case 'cancelSchedule':
      return { title: 'Annuler la publication prévue', submit: 'Annuler la publication prévue' };
    case 'undeleteEdition':
      return {
        title: 'Ramener la page',
        explanation: 'Elle redevient un brouillon, avec tout son historique. Rien n’est remis en ligne.',
        submit: 'Ramener la page',
      };
    default:
      return null;
  }
}
