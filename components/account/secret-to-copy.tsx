import { encode } from 'uqr';

/** A secret to hand to an application: as a code to photograph, as a link, as letters. */
export function SecretToCopy({ secret, uri }: { secret: string; uri: string }) {
  return (
    <>
      <ol className="mt-5 list-decimal space-y-2 pl-6">
        <li>
          Dans l’application, ajoutez un compte et photographiez ce carré. Sur ce même appareil,{' '}
          <a href={uri}>ouvrez l’application par ce lien</a>.
        </li>
        <li>Tapez ensuite, plus bas, le code de six chiffres qu’elle montre.</li>
      </ol>
      <div className="mt-5 flex flex-wrap items-start gap-x-8 gap-y-4">
        <QrCode text={uri} />
        <div className="min-w-0">
          <p className="font-semibold">Sans appareil photo, tapez cette clé&nbsp;:</p>
          <p className="mt-1 max-w-[20rem] font-mono text-[1.05rem] leading-relaxed">
            {secret.match(/.{1,4}/g)?.join(' ')}
          </p>
          <p className="mt-1 text-[0.88rem] text-ink-soft">Code à usage unique fondé sur le temps (TOTP).</p>
        </div>
      </div>
    </>
  );
}

/** Always dark on white, whatever the colours of the page: cameras read nothing else. */
function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 3 });
  const squares = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      className="w-[13rem] max-w-full border border-rule bg-white"
      role="img"
      aria-label="Carré à photographier avec l’application ; la clé en lettres dit la même chose"
      shapeRendering="crispEdges"
    >
      <path d={squares} fill="#000" />
    </svg>
  );
}
