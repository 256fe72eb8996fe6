import type { Metadata } from 'next';
import { SynonymEffect } from '@/components/vocabulary/synonym-effect';
import { SynonymForm } from '@/components/vocabulary/synonym-form';
import { WayBack } from '@/components/vocabulary/way-back';
import { requireRole } from '@/lib/accounts/require-role';
import { VOCABULARIES } from '@/lib/publishing/vocabulary/model';
import { saveSynonymAction } from '../actions';
import { type ProposalParams, readProposal } from '../read-proposal';

const { title, fresh, segment } = VOCABULARIES.synonyms;

export const metadata: Metadata = { title: fresh };

export default async function NewSynonymPage({ searchParams }: { searchParams: Promise<ProposalParams> }) {
  await requireRole('administration');
  const proposal = await readProposal(null, await searchParams);
  return (
    <>
      <WayBack steps={[{ label: title, href: `/admin/vocabulaire/${segment}` }]} />
      <h1 className="mt-4 mb-5 text-4xl">{fresh}</h1>
      <SynonymForm
        values={proposal?.values ?? {}}
        version={null}
        faults={proposal?.faults ?? []}
        isTried={Boolean(proposal?.effect)}
      />
      {proposal?.effect && (
        <SynonymEffect
          {...proposal.effect}
          action={saveSynonymAction}
          target={null}
          values={proposal.values}
        />
      )}
    </>
  );
}
