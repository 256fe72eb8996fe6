/** Parameters that several paths take, by the name under which `components.parameters` holds them. */
export const PARAMETERS = {
  q: query('q', 'Du texte, 200 caractères au plus.', { type: 'string', maxLength: 200 }, 'garage'),
  territoire: repeated(
    'territoire',
    'Un genre et un code : qpv:QP059050, commune:59172, epci:200042190, departement:59, region:32, pays:BE.',
    { type: 'string', pattern: '^(qpv|commune|epci|departement|region|pays):[A-Z0-9]+$' },
    'region:32',
  ),
  secteur: repeated('secteur', 'L’adresse d’un secteur.', { type: 'string' }, 'mobilite'),
  levier: repeated('levier', 'L’adresse d’un levier.', { type: 'string' }, 'commande-publique'),
  type: repeated('type', 'L’adresse d’un type de structure.', { type: 'string' }, 'association'),
  nature: repeated(
    'nature',
    'Initiative, démarche ou dispositif.',
    { type: 'string', enum: ['initiative', 'demarche', 'dispositif'] },
    'initiative',
  ),
  tri: query('tri', '« pertinence » par défaut avec un texte, « recent » sans.', {
    type: 'string',
    enum: ['pertinence', 'recent', 'nom'],
  }),
  page: query('page', 'De 1 à la dernière page ; une liste vide n’a que la page 1.', {
    type: 'integer',
    minimum: 1,
    maximum: 100_000,
    default: 1,
  }),
  pageSize: query('pageSize', 'Fiches par page.', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
} as const;

export type ParameterName = keyof typeof PARAMETERS;

/** What narrows a list. */
export const FILTERS: ParameterName[] = ['q', 'territoire', 'secteur', 'levier', 'type', 'nature'];

export function parameterRefs(names: ParameterName[]): { $ref: string }[] {
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

/** A part of a path, with a value that the catalogue holds. */
export function pathParameter(name: string, description: string, example: string) {
  return { name, in: 'path', required: true, description, schema: { type: 'string' }, example };
}

function query(name: string, description: string, schema: object, example?: string) {
  return { name, in: 'query', description, schema, ...(example && { example }) };
}

function repeated(name: string, description: string, items: object, example: string) {
  return {
    ...query(name, `${description} Se répète : plusieurs valeurs s’ajoutent.`, {
      type: 'array',
      maxItems: 30,
      items,
    }),
    style: 'form',
    explode: true,
    example: [example],
  };
}
