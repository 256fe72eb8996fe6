'use client';

import { useEffect, useState } from 'react';
import { formatList, formatMoment } from '@/lib/text/french';

const EVERY_MS = 30_000;

/** Someone else who has the form open, or opened it not long ago. */
export type Presence = { name: string; openedAt: string; isOpen: boolean };

/** Who else has this form open; with scripts, kept up to date, and said of oneself. Nobody is locked out. */
export function Presences({ address, first, what }: { address: string; first: Presence[]; what: string }) {
  const [others, setOthers] = useState(first);
  useEffect(() => {
    const say = async () => {
      try {
        const response = await fetch(address, { method: 'POST' });
        if (response.ok) setOthers(await response.json());
      } catch {
        // The saving of the text says that the network is lost.
      }
    };
    const leave = () => navigator.sendBeacon(`${address}?depart`);
    const timer = setInterval(say, EVERY_MS);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
    };
  }, [address]);
  const open = others.filter(({ isOpen }) => isOpen);
  const before = others.filter(({ isOpen }) => !isOpen);
  return (
    <div role="status">
      {open.length > 0 && (
        <p className="my-3 max-w-[72ch] border-l-4 border-accent bg-surface px-4 py-3">
          <strong>
            {formatList(open.map(({ name }) => name))} {open.length > 1 ? 'ont' : 'a'} {what} ouvert
            {what === 'cette fiche' ? 'e' : ''}.
          </strong>{' '}
          Vos champs seront réunis&#8239;; si vous changez le même, vous choisirez.
        </p>
      )}
      {before.map(({ name, openedAt }) => (
        <p key={`${name} ${openedAt}`} className="my-2 max-w-[72ch] text-ink-soft">
          {name} a ouvert {what} le {formatMoment(new Date(openedAt))}.
        </p>
      ))}
    </div>
  );
}
