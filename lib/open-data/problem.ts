/** Anyone's page may read the API; nobody keeps an answer longer than it takes to ask again. */
export const OPEN_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=0, must-revalidate',
};

/** An error as the API tells it: RFC 9457, `application/problem+json`. */
export function problem(status: number, title: string, detail: string, more: object = {}): Response {
  return Response.json(
    { type: 'about:blank', title, status, detail, ...more },
    { status, headers: { ...OPEN_HEADERS, 'Content-Type': 'application/problem+json' } },
  );
}

/** Answers with what `read` gives; null is a 404 problem, a broken world a 503 that tells nothing of the inside. */
export async function answer<Value>(
  read: () => Promise<Value | Response | null>,
  onFailure: (error: unknown) => void,
): Promise<Response> {
  try {
    const value = await read();
    if (value instanceof Response) return value;
    if (value === null) return problem(404, 'Introuvable', 'Cette adresse ne nomme rien dans le catalogue.');
    return Response.json(value, { headers: OPEN_HEADERS });
  } catch (error) {
    onFailure(error);
    return problem(503, 'Service indisponible', 'Le catalogue ne répond pas. Réessayez dans un instant.');
  }
}
