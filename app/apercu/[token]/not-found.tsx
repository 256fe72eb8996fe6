import type { Metadata } from 'next';
import Link from 'next/link';

export const metadata: Metadata = { title: 'Lien d’aperçu' };

/** The same for a link that never was, that has expired or that was closed. */
export default function PreviewNotFound() {
  return (
    <>
      <h1 className="mt-10 text-4xl">Ce lien d’aperçu n’est plus valable</h1>
      <p className="mt-3 max-w-[62ch] text-[1.15rem]">
        Il a expiré, il a été fermé, ou l’adresse n’est pas complète. Demandez-en un autre à la personne qui
        vous l’a donné.
      </p>
      <p className="mt-4">
        <Link href="/">Aller à l’accueil du site</Link>
      </p>
    </>
  );
}
