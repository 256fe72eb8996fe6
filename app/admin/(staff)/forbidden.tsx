import type { Metadata } from 'next';
import Link from 'next/link';

export const metadata: Metadata = { title: 'Accès refusé', robots: { index: false } };

/** Signed in, but the role does not go so far. */
export default function Forbidden() {
  return (
    <>
      <h1 className="mt-10 text-4xl">Accès refusé</h1>
      <p className="mt-3 max-w-[62ch] text-[1.15rem]">
        Votre rôle ne permet pas d’ouvrir cette page, ou de faire ce que vous demandiez. Rien n’a été changé.
        Si vous en avez besoin, demandez à une personne du rôle «&nbsp;Administration&nbsp;» de changer le
        vôtre.
      </p>
      <p className="mt-4">
        <Link href="/admin">Revenir au tableau de bord</Link>
      </p>
    </>
  );
}
