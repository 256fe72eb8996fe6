const SIGNS: [typed: string, seen: string][] = [
  ['### Intertitre', 'un intertitre ; #### pour un petit'],
  ['**mots**', 'du gras'],
  ['*mots*', 'de l’italique'],
  ['- mots', 'une liste à puces, une ligne pour chaque point'],
  ['1. mots', 'une liste numérotée'],
  ['> mots', 'une citation'],
  ['[mots](https://www.rtes.fr)', 'un lien'],
  ['{cite=reperess-2016:3562-3570}', 'le passage d’un document : son identifiant, puis ses lignes'],
];

/** The signs of Markdown that a section may hold. */
export function MarkdownHelp() {
  return (
    <details className="mt-2 text-[0.92rem]">
      <summary>Écrire en Markdown</summary>
      <p className="mt-2">Laissez une ligne vide entre deux paragraphes.</p>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {SIGNS.map(([typed, seen]) => (
          <div key={typed} className="contents">
            <dt className="font-mono wrap-anywhere">{typed}</dt>
            <dd className="text-ink-soft">{seen}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
