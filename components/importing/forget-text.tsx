'use client';

import { useEffect } from 'react';
import { dropLocalCopy, readLocalCopy } from '@/components/edition-form/local-copy';

/** The server has the text that was typed: this browser forgets its own, unless something was typed there since. */
export function ForgetText({ name, keptAt }: { name: string; keptAt: number }) {
  useEffect(() => {
    const copy = readLocalCopy(name);
    if (copy && copy.at <= keptAt) dropLocalCopy(name);
  }, [name, keptAt]);
  return null;
}
