import type { Metadata } from 'next';
import Link from 'next/link';
import { AccessPanel } from '@/components/account/access-panel';
import { CodeForm } from '@/components/account/code-form';
import { nextPath } from '@/lib/accounts/next-path';
import { codeAction } from './actions';

export const metadata: Metadata = { title: 'Code de connexion' };

type Query = { suite?: string | string[] };

export default async function CodePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { suite } = await searchParams;
  return (
    <AccessPanel title="Code de connexion">
      <CodeForm action={codeAction} next={nextPath(typeof suite === 'string' ? suite : null)} />
      <p className="mt-6 border-t border-rule pt-4 text-[0.94rem] text-ink-soft">
        Ni téléphone ni code de secours&nbsp;? Une personne du rôle «&nbsp;Administration&nbsp;» peut retirer
        la double authentification de votre compte.{' '}
        <Link href="/admin/connexion">Revenir à la connexion</Link>
      </p>
    </AccessPanel>
  );
}
