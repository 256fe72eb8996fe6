import type { ReactNode } from 'react';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';
import type { Overview } from '@/lib/publishing/queries/get-overview';
import { formatDate, formatList, formatMoment, withFrenchSpaces } from '@/lib/text/french';
import { formatParisDay } from '@/lib/text/paris-moment';

/** Where an edition stands: what is online, what is being written, what is planned. */
export function EditionFacts({ edition, overview }: { edition: StaffEdition; overview: Overview }) {
  const { author, approvals, revisionVersion, updatedAt, scheduledAt, scheduledBy, reviewOn } = edition;
  return (
    <dl className="mt-6 grid max-w-[80ch] gap-x-6 gap-y-1 border-y-2 border-ink py-4 [&>dd]:max-sm:mb-2 sm:grid-cols-[11rem_1fr] sm:gap-y-2">
      <Fact term="En ligne">
        <Online edition={edition} overview={overview} />
      </Fact>
      <Fact term="Dernière version">
        Version {revisionVersion}, {author ? `de ${author.name}` : 'd’un import'}. Dernier changement le{' '}
        {formatMoment(updatedAt)}.
      </Fact>
      <Fact term="Approbation">
        {approvals.length === 0
          ? 'Personne n’a approuvé cette version.'
          : `Approuvée par ${formatList(approvals.map(({ user }) => user.name))}.`}
      </Fact>
      {scheduledAt && (
        <Fact term="Publication prévue">
          Le {formatMoment(scheduledAt)}
          {scheduledBy && `, demandée par ${scheduledBy.name}`}.
        </Fact>
      )}
      {reviewOn && <Fact term="À revoir le">{formatDate(reviewOn)}</Fact>}
    </dl>
  );
}

function Online({ edition, overview }: { edition: StaffEdition; overview: Overview }) {
  const { online, onlineVersion, reason, reasonAt, deletedAt } = edition;
  const why = reason && (
    <span className="mt-1 block border-l-4 border-warn pl-3 whitespace-pre-line">
      {withFrenchSpaces(reason)}
    </span>
  );
  if (deletedAt)
    return (
      <>
        Supprimée le {formatParisDay(deletedAt)}. {why}
      </>
    );
  if (online === 'never') return 'Jamais publiée.';
  if (online !== 'published')
    return (
      <>
        {online === 'archived' ? 'Archivée' : 'Retirée du site'}
        {reasonAt && ` le ${formatParisDay(reasonAt)}`}. {why}
      </>
    );
  const { onlineSince, onlineRevision } = overview;
  return (
    <>
      Version {onlineVersion}
      {onlineRevision && `, ${onlineRevision.author ? `de ${onlineRevision.author}` : 'd’un import'}`}.{' '}
      {onlineSince && `La page est en ligne depuis le ${formatParisDay(onlineSince)}.`}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-semibold text-ink-soft">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
