import type { OwnSession } from '@/lib/accounts/model';
import { formatMoment } from '@/lib/text/french';

/** One's open sessions: which device, when last used, and a way to end each. */
export function SessionList({
  sessions,
  currentId,
  endOne,
  endOthers,
}: {
  sessions: OwnSession[];
  currentId: string;
  endOne: (form: FormData) => Promise<void>;
  endOthers: () => Promise<void>;
}) {
  return (
    <>
      <ul className="divide-y divide-rule border-y border-rule">
        {sessions.map(({ id, device, openedAt, seenAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
            <div>
              <p className="font-semibold">
                {device}
                {id === currentId && <span className="font-normal"> – cette session</span>}
              </p>
              <p className="text-[0.88rem] text-ink-soft">
                Vue le {formatMoment(seenAt)}, ouverte le {formatMoment(openedAt)}
              </p>
            </div>
            {id !== currentId && (
              <form action={endOne}>
                <input type="hidden" name="session" value={id} />
                <button type="submit" className="min-h-11 font-semibold text-accent underline">
                  Fermer
                  <span className="sr-only"> la session de {device}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={endOthers} className="mt-4">
          <button type="submit" className="button button-quiet">
            Fermer toutes les autres
          </button>
        </form>
      )}
    </>
  );
}
