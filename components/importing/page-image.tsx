/** A page of the file as it is printed, drawn only for whoever opens it. */
export function PageImage({ page, path }: { page: number; path: string }) {
  return (
    <details className="my-2 border-y border-rule bg-sunken">
      <summary className="px-3 py-1.5 text-[0.88rem] font-semibold">Page {page}, telle qu’imprimée</summary>
      <img
        src={`${path}/${page}`}
        alt={`Page ${page} du document\u00a0: son texte suit, ligne par ligne.`}
        loading="lazy"
        decoding="async"
        className="block w-full bg-white"
      />
    </details>
  );
}
