'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { begunTexts } from './begun-text';
import { CHOICE_LOOKS } from './choice-button';

/** Opens the form of a field; says so when a text was begun there and stayed in this browser. */
export function EditLink({
  href,
  keptAs,
  word,
  name,
}: {
  href: string;
  keptAs: string;
  word: string;
  /** The field, for those who hear the link out of the page. */
  name: string;
}) {
  const [isBegun, setIsBegun] = useState(false);
  useEffect(() => setIsBegun(begunTexts.read(keptAs) !== null), [keptAs]);
  return (
    <Link href={href} prefetch={false} className={CHOICE_LOOKS.other}>
      {isBegun ? 'Reprendre votre texte' : word}
      <span className="sr-only"> : {name}</span>
    </Link>
  );
}
