'use client';

import { type RefObject, useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { EditionKind } from '@/lib/publishing/model';
import { formatList, formatMoment } from '@/lib/text/french';
import { collectFields, differentFields } from './collect-fields';
import { type PageCopy, pageCopies } from './local-copy';
import { sendCopy } from './send-copy';
import type { ServerClock } from './server-clock';

type Offered = { copy: PageCopy; fields: string[] };

/**
 * Offers back what was typed in this browser and never reached the server: after a crash, a lost network. The server, and it
 * alone, fills the form with it.
 */
export function LocalCopyOffer({
  form,
  kind,
  copyKey,
  shownAt,
  address,
  token,
  clock,
}: {
  form: RefObject<HTMLFormElement | null>;
  kind: EditionKind;
  copyKey: string;
  /** When the text that the page shows was written. */
  shownAt: number;
  address: string;
  token: string;
  clock: ServerClock;
}) {
  const [offered, setOffered] = useState<Offered | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  // What is typed from now on has its own place.
  const keptKey = `${copyKey}:offerte`;
  useEffect(() => {
    const copy = pageCopies.read(copyKey) ?? pageCopies.read(keptKey);
    if (!copy || !form.current) return;
    pageCopies.drop(copyKey);
    pageCopies.drop(keptKey);
    const fields = differentFields(kind, copy.fields, collectFields(form.current));
    if (copy.at <= shownAt || fields.length === 0) return;
    pageCopies.write(keptKey, copy);
    setOffered({ copy, fields });
  }, [form, kind, copyKey, keptKey, shownAt]);
  if (!offered) return null;

  const take = async () => {
    const { baseVersion: base, fields } = offered.copy;
    const sent = await sendCopy(address, { token, base, number: clock.next(), fields });
    if (sent.type !== 'kept') return setHasFailed(true);
    pageCopies.drop(keptKey);
    location.assign(location.pathname);
  };
  const erase = () => {
    pageCopies.drop(keptKey);
    setOffered(null);
  };
  return (
    <div role="status">
      <Notice title="Un texte plus récent est resté dans ce navigateur">
        <p>
          Vous l’avez écrit le {formatMoment(new Date(offered.copy.at))}, et il n’est pas arrivé jusqu’au
          serveur. Il diffère de ce qui est affiché&nbsp;: {formatList(offered.fields)}.
        </p>
        {hasFailed && (
          <p className="font-semibold">Le serveur ne répond pas&nbsp;: réessayez, ce texte reste ici.</p>
        )}
        <p className="mt-3 flex flex-wrap gap-3">
          <button type="button" className="button" onClick={take}>
            Reprendre ce texte
          </button>
          <button type="button" className="button button-quiet" onClick={erase}>
            L’effacer
          </button>
        </p>
      </Notice>
    </div>
  );
}
