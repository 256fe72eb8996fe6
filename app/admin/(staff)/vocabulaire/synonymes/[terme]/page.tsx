import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { SynonymEffect } from '@/components/vocabulary/synonym-effect';
import { SynonymForm } from '@/components/vocabulary/synonym-form';
import { TermDetails } from '@/components/vocabulary/term-details';
import { WayBack } from '@/components/vocabulary/way-back';
import { hasRole } from '@/lib/accounts/actor';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { getTerm, getTermLabel } from '@/lib/publishing/vocabulary/list-terms';
import { VOCABULARIES } from '@/lib/publishing/vocabulary/model';
import { saveSynonymAction } from '../actions';
import { type ProposalParams, readProposal, versionOf } from '../read-proposal';

type Props = { params: Promise<{ terme: string }>; searchParams: Promise<ProposalParams> };

const { title, segment } = VOCABULARIES.synonyms;

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const label = await getTermLabel(db(), 'synonyms', (await params).terme);
  return { title: label ? `${label} – ${title}` : 'Page introuvable' };
}

export default async function SynonymPage({ params, searchParams }: Props) {
  const actor = await requireRole('redaction');
  const [{ terme }, query] = await Promise.all([params, searchParams]);
  const term = await getTerm(db(), 'synonyms', terme);
  if (!term) notFound();
  const mayWrite = hasRole(actor, 'administration');
  const proposal = mayWrite ? await readProposal(term.id, query) : null;
  const version = versionOf(query) ?? term.version;
  const path = `/admin/vocabulaire/${segment}`;
  return (
    <>
      <WayBack steps={[{ label: title, href: path }]} />
      <h1 className="mt-4 mb-5 text-4xl">{term.label}</h1>
      {mayWrite ? (
        <SynonymForm
          values={proposal?.values ?? term.values}
          version={version}
          faults={proposal?.faults ?? []}
          isTried={Boolean(proposal?.effect)}
        />
      ) : (
        <TermDetails name="synonyms" values={term.values} />
      )}
      {proposal?.effect && (
        <SynonymEffect
          {...proposal.effect}
          action={saveSynonymAction}
          target={{ id: term.id, version }}
          values={proposal.values}
        />
      )}
      {mayWrite && (
        <p className="mt-8">
          <Link href={`${path}/${term.id}?version=${version}&supprimer=oui#effet`}>
            Voir l’effet d’une suppression de cette ligne
          </Link>
        </p>
      )}
    </>
  );
}
