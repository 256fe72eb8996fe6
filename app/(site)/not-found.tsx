import type { Metadata } from 'next';
import Link from 'next/link';
import { SearchBox } from '@/components/search/search-box';

export const metadata: Metadata = { title: 'Page introuvable', robots: { index: false } };

export default function NotFound() {
  return (
    <>
      <h1 className="mt-10 text-4xl">Cette page n’existe pas</h1>
      <p className="mt-3 max-w-[62ch] text-[1.15rem]">
        L’adresse ne correspond à aucune fiche, aucun levier, aucun territoire. Cherchez ce que vous vouliez
        lire, ou repartez de <Link href="/initiatives">toutes les initiatives</Link>, des{' '}
        <Link href="/leviers">leviers</Link> ou de l’
        <Link href="/">accueil</Link>.
      </p>
      <div className="mt-6 max-w-[44rem]">
        <SearchBox />
      </div>
    </>
  );
}
