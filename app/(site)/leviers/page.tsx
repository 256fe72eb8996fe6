import type { Metadata } from 'next';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { LeverList } from '@/components/lever/lever-list';
import { listLevers } from '@/lib/catalogue/queries/levers';
import { db } from '@/lib/db/client';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Leviers',
  description:
    'Ce qu’une collectivité, l’État ou un bailleur peut faire pour l’économie sociale et solidaire dans les quartiers.',
};

export default async function LeversPage() {
  const levers = await listLevers(db());
  return (
    <>
      <Breadcrumb steps={[{ label: 'Leviers' }]} />
      <h1 className="mt-4 text-4xl">Leviers</h1>
      <p className="mt-3 max-w-[62ch] text-[1.15rem]">
        Ce qu’une collectivité, l’État, un bailleur ou un aménageur peut faire, et les initiatives qui le
        montrent. Chaque levier se lit en trois minutes et s’imprime sur une page.
      </p>
      <LeverList levers={levers} />
    </>
  );
}
