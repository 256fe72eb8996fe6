import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DoneNotice } from '@/components/admin/done-notice';
import { NameForm } from '@/components/vocabulary/name-form';
import { WayBack } from '@/components/vocabulary/way-back';
import { hasRole } from '@/lib/accounts/actor';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { NAME_KIND_LABELS } from '@/lib/publishing/vocabulary/model';
import { listTerritoryNames } from '@/lib/publishing/vocabulary/territory-names';
import { KIND_LABELS } from '@/lib/territory/model';
import { getTerritory } from '@/lib/territory/queries';
import { deleteNameAction, saveNameAction } from '../actions';

type Props = { params: Promise<{ territoire: string }>; searchParams: Promise<{ fait?: string }> };

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const territory = await getTerritory(db(), decodeURIComponent((await params).territoire));
  return { title: territory ? `Noms de ${territory.name}` : 'Page introuvable' };
}

export default async function OneTerritoryNamesPage({ params, searchParams }: Props) {
  const actor = await requireRole('redaction');
  const [{ territoire }, { fait }] = await Promise.all([params, searchParams]);
  const territory = await getTerritory(db(), decodeURIComponent(territoire));
  if (!territory) notFound();
  const names = await listTerritoryNames(db(), territory.id);
  const mayWrite = hasRole(actor, 'administration');
  const [official, added] = [names.filter(({ byStaff }) => !byStaff), names.filter(({ byStaff }) => byStaff)];
  return (
    <>
      <WayBack steps={[{ label: 'Noms des territoires', href: '/admin/vocabulaire/noms' }]} />
      <h1 className="mt-4 text-4xl">{territory.name}</h1>
      <p className="mt-2 text-ink-soft">
        {KIND_LABELS[territory.kind].singular}, {territory.code}
      </p>
      <DoneNotice done={fait} />
      <section className="mt-8">
        <h2 className="text-2xl">Noms ajoutés par l’équipe</h2>
        {added.length === 0 && <p className="mt-2">Aucun.</p>}
        <ul className="mt-4 space-y-8">
          {added.map(({ id, version, name, kind }) => (
            <li key={`${id} ${version}`}>
              {mayWrite ? (
                <NameForm
                  save={saveNameAction}
                  remove={deleteNameAction}
                  territoryId={territory.id}
                  name={{ id, version }}
                  values={{ name, kind }}
                />
              ) : (
                `${name}, ${NAME_KIND_LABELS[kind]}`
              )}
            </li>
          ))}
        </ul>
      </section>
      {mayWrite && (
        <section className="mt-10">
          <h2 className="mb-4 text-2xl">Ajouter un nom</h2>
          <NameForm
            save={saveNameAction}
            territoryId={territory.id}
            name={null}
            values={{ name: '', kind: 'former' }}
          />
        </section>
      )}
      <section className="mt-10">
        <h2 className="text-2xl">Noms du référentiel officiel</h2>
        {official.length === 0 && <p className="mt-2">Aucun autre que le sien.</p>}
        <ul className="mt-3 space-y-1">
          {official.map(({ id, name, code, kind }) => (
            <li key={id}>
              {name}, {NAME_KIND_LABELS[kind]}
              {code && ` (${code})`}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
