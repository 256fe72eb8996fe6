import Link from 'next/link';

/** Leads whoever knows better to say so. A plain link: the page that holds it is the same for everyone. */
export function CorrectLink({ path }: { path: string }) {
  return (
    <p className="mt-8 border-t border-rule pt-4 print:hidden">
      <Link href={`${path}/corriger`} rel="nofollow" prefetch={false}>
        Signaler une erreur ou proposer une correction
      </Link>
    </p>
  );
}
