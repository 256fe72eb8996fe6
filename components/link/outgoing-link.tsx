/** A link out of the catalogue, written whole: it folds anywhere rather than widen the page. */
export function OutgoingLink({ url }: { url: string }) {
  return (
    <a href={url} rel="noreferrer" className="[overflow-wrap:anywhere]">
      {url}
    </a>
  );
}
