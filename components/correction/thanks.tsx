import Link from 'next/link';

/** What a reader reads once their correction is sent. */
export function Thanks({ path, title }: { path: string; title: string }) {
  return (
    <>
      <h1 className="mt-6 text-[clamp(1.8rem,4vw,2.6rem)]">Merci</h1>
      <p className="mt-3 max-w-[62ch] text-[1.15rem]" role="status">
        Votre correction est envoyée à l’équipe du catalogue. Une personne la lira et la comparera aux
        documents&nbsp;; si elle la retient, la page changera. Comme rien n’est gardé de vous, vous ne
        recevrez pas de réponse.
      </p>
      <ul className="mt-4 space-y-2">
        <li>
          <Link href={path}>Revenir à «&nbsp;{title}&nbsp;»</Link>
        </li>
        <li>
          <Link href={`${path}/corriger`} prefetch={false}>
            Corriger une autre partie
          </Link>
        </li>
      </ul>
    </>
  );
}
