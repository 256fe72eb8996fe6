/** A drawing, kept a day by whoever asks: outlines change with the reference, not with the catalogue. */
export function svgResponse(svg: string | null): Response {
  if (svg === null) return new Response('Carte inconnue', { status: 404 });
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  });
}
