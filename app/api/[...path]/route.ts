import { problem } from '@/lib/open-data/problem';

const NOWHERE = 'Aucune adresse de l’API ne s’écrit ainsi : voir /api/v1/openapi.json.';

/** Every address of the API that no other route answers. */
export function GET(): Response {
  return problem(404, 'Introuvable', NOWHERE);
}
