import { FILTERS, type ParameterName, parameterRefs, pathParameter } from './parameters';
import { type SchemaName, schemaRef } from './schemas';

type Operation = {
  id: string;
  summary: string;
  description?: string;
  parameters?: object[];
  /** Its answer: a schema by name, or text of a media type. */
  answers: SchemaName | 'text';
  type?: string;
  /** The statuses of its problems. */
  problems?: ('400' | '404' | '410' | '503')[];
};

const PROBLEMS = {
  '400': 'Des paramètres ne sont pas compris ; la réponse dit lesquels.',
  '404': 'L’adresse ne nomme rien.',
  '410': 'Ce qui était publié là ne l’est plus ; la réponse dit pourquoi.',
  '503': 'Le catalogue ne répond pas.',
};

/** Every address for machines. A test compares them with the routes, and their answers with the schemas. */
export const PATHS = {
  '/api/v1/initiatives': get({
    id: 'listInitiatives',
    summary: 'La liste des fiches, avec ses facettes',
    description:
      'Plusieurs valeurs d’un même paramètre s’ajoutent ; des paramètres différents se restreignent. Une page au-delà de la dernière n’est pas comprise : la réponse dit laquelle est la dernière.',
    parameters: parameterRefs([...FILTERS, 'tri', 'page', 'pageSize']),
    answers: 'InitiativeList',
    problems: ['400', '503'],
  }),
  '/api/v1/initiatives/{slug}': get({
    id: 'getInitiative',
    summary: 'Une fiche entière',
    parameters: [pathParameter('slug', 'L’adresse de la fiche.', 'garage-solidaire-du-hainaut')],
    answers: 'Initiative',
    problems: ['404', '410', '503'],
  }),
  '/api/v1/initiatives.csv': download({
    id: 'exportInitiativesCsv',
    summary: 'Toutes les fiches d’une liste, pour un tableur',
    description:
      'RFC 4180, en UTF-8 avec indicateur d’ordre des octets, séparé par des virgules, titres en français. Dans une case, les valeurs sont séparées par « | ». Ce qu’un tableur prendrait pour une formule est précédé d’une apostrophe.',
    answers: 'text',
    type: 'text/csv',
  }),
  '/api/v1/initiatives.geojson': download({
    id: 'exportInitiativesGeojson',
    summary: 'Toutes les fiches d’une liste, pour une carte',
    description:
      'RFC 7946 : une entité par fiche, sans géométrie quand le catalogue ne connaît pas de point.',
    answers: 'InitiativeFeatures',
    type: 'application/geo+json',
  }),
  '/api/v1/initiatives.jsonld': download({
    id: 'exportInitiativesJsonld',
    summary: 'Toutes les fiches d’une liste, en données liées',
    answers: 'InitiativeDataset',
    type: 'application/ld+json',
  }),
  '/initiatives.atom': download({
    id: 'followInitiatives',
    summary: 'Le flux d’une liste : ses cinquante fiches modifiées en dernier',
    description: 'RFC 4287. Répond 304 à qui nomme dans If-None-Match la version qu’il a déjà.',
    answers: 'text',
    type: 'application/atom+xml',
  }),
  '/api/v1/suggestions': get({
    id: 'suggest',
    summary: 'Ce qu’un texte en train d’être tapé peut désigner',
    description:
      'Dix pages du site au plus : des fiches, des leviers, des territoires, des sigles du glossaire, chaque genre à la suite, du plus probable au moins probable. Chaque mot commence un mot du nom. Sous deux lettres, rien.',
    parameters: [
      {
        name: 'q',
        in: 'query',
        required: true,
        description: 'Le début d’un nom ou d’un sigle.',
        schema: { type: 'string', minLength: 1, maxLength: 100 },
        example: 'regie',
      },
    ],
    answers: 'Suggestions',
    problems: ['400', '503'],
  }),
  '/api/v1/leviers': get({ id: 'listLevers', summary: 'Les leviers', answers: 'LeverList' }),
  '/api/v1/leviers/{slug}': get({
    id: 'getLever',
    summary: 'Un levier entier',
    parameters: [pathParameter('slug', 'L’adresse du levier.', 'commande-publique')],
    answers: 'Lever',
    problems: ['404', '410', '503'],
  }),
  '/api/v1/territoires': get({
    id: 'searchTerritories',
    summary: 'Les territoires qu’un texte peut désigner',
    parameters: [
      {
        name: 'q',
        in: 'query',
        required: true,
        description: 'Un nom, ancien ou actuel, un code ou un code postal.',
        schema: { type: 'string', minLength: 1 },
        example: 'denain',
      },
    ],
    answers: 'TerritoryHits',
    problems: ['400', '503'],
  }),
  '/api/v1/territoires/{id}': get({
    id: 'getTerritory',
    summary: 'Un territoire et ce qui l’entoure',
    parameters: [pathParameter('id', 'Un genre et un code.', 'commune:59172')],
    answers: 'Territory',
    problems: ['404', '503'],
  }),
  '/api/v1/glossaire': get({ id: 'listGlossaryTerms', summary: 'Le glossaire', answers: 'Glossary' }),
  '/api/v1/sources': get({ id: 'listSources', summary: 'Les documents sources', answers: 'SourceList' }),
  '/api/v1/openapi.json': get({
    id: 'describeApi',
    summary: 'Ce document',
    answers: 'OpenApi',
    problems: [],
  }),
  '/api/health': {
    get: {
      operationId: 'getHealth',
      summary: 'L’état du service',
      responses: {
        '200': response('Le service répond.', 'Health'),
        '503': response('La base de données ne répond pas.', 'Health'),
      },
    },
  },
};

/** A whole list takes what narrows and sorts it; a page is understood, and makes no difference. */
function download(operation: Operation) {
  const names: ParameterName[] = operation.type === 'application/atom+xml' ? FILTERS : [...FILTERS, 'tri'];
  return get({ ...operation, parameters: parameterRefs(names), problems: ['400', '503'] });
}

function get({ id, summary, description, parameters, answers, type, problems = ['503'] }: Operation) {
  return {
    get: {
      operationId: id,
      summary,
      ...(description && { description }),
      ...(parameters && { parameters }),
      responses: {
        '200': response(summary, answers, type),
        ...Object.fromEntries(
          problems.map((status) => [
            status,
            response(PROBLEMS[status], 'Problem', 'application/problem+json'),
          ]),
        ),
      },
    },
  };
}

function response(description: string, answers: SchemaName | 'text', type = 'application/json') {
  const schema = answers === 'text' ? { type: 'string' } : schemaRef(answers);
  return { description, content: { [type]: { schema } } };
}
