'use client';

/** Something broke on our side: nothing the reader did, nothing lost. */
export default function SiteError({ reset }: { error: Error; reset: () => void }) {
  return (
    <>
      <h1 className="mt-10 text-4xl">Le catalogue ne répond pas</h1>
      <p className="mt-3 max-w-[62ch] text-[1.15rem]">
        La panne vient de notre côté. Réessayez dans un instant&nbsp;; si elle dure, revenez plus tard.
      </p>
      <button type="button" className="button mt-5" onClick={reset}>
        Réessayer
      </button>
    </>
  );
}
