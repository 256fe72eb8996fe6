import type { LinkState } from './link-state';

/** The link of an invitation, to hand over by other means: it is shown this once. */
export function LinkToHand({ link }: { link: NonNullable<LinkState['link']> }) {
  return (
    <div role="status" className="mb-4 border-2 border-accent bg-surface px-4 py-3">
      <p>
        {link.isMailDown
          ? 'L’invitation est prête, mais le courriel n’est pas parti.'
          : 'L’invitation est prête. Ce site n’envoie pas de courriels.'}{' '}
        Remettez ce lien à <strong className="wrap-anywhere">{link.to}</strong>&nbsp;: il sert une fois, dans
        les sept jours, et ne sera plus montré.
      </p>
      <p className="mt-2 font-mono text-[0.88rem] wrap-anywhere select-all">{link.href}</p>
    </div>
  );
}
