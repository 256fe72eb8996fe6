import { departementOutline, franceOutline } from './outlines';

/** Address of a map's drawing: used as a mask, so that the page gives it its colour. The browser keeps it. */
export function mapPath(map: { departement: string } | { france: string[] }): string {
  if ('departement' in map) return `/cartes/departement/${map.departement}`;
  return map.france.length === 0 ? '/cartes/france' : `/cartes/france/${[...map.france].sort().join('-')}`;
}

/** The drawing of one département, null when no outline is known for the code. */
export function departementSvg(code: string): string | null {
  const outline = departementOutline(code);
  return outline && svg(outline.viewBox, `<path d="${outline.path}"/>`);
}

/** The drawing of France, or of some of its départements within its frame; null when a code is not one. */
export function franceSvg(codes: string[] = []): string | null {
  const { viewBox, departements } = franceOutline();
  const drawn = codes.length === 0 ? departements : departements.filter(({ code }) => codes.includes(code));
  if (drawn.length < codes.length || drawn.length === 0) return null;
  return svg(viewBox, drawn.map(({ path }) => `<path d="${path}"/>`).join(''));
}

function svg(viewBox: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>`;
}
