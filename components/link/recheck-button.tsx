'use client';

import { useFormStatus } from 'react-dom';

/** Asks for a link to be checked now, and says that it is being done: it may take ten seconds. */
export function RecheckButton({ url }: { url: string }) {
  const { pending } = useFormStatus();
  return (
    <>
      <button type="submit" className="button button-quiet" aria-disabled={pending || undefined}>
        Vérifier de nouveau<span className="sr-only"> {url}</span>
      </button>
      <span role="status" className="ml-3">
        {pending && 'Vérification en cours…'}
      </span>
    </>
  );
}
