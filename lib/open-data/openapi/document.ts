import { LICENCE, type Publisher } from '@/lib/open-data/publisher';
import { PARAMETERS } from './parameters';
import { PATHS } from './paths';
import { toComponentSchemas } from './schemas';

/** The OpenAPI 3.1 document of everything that machines may read here. */
export function toOpenApi({ name, url }: Publisher, version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${name} : API en lecture`,
      version,
      summary:
        'Le catalogue des initiatives d’économie sociale et solidaire dans les quartiers prioritaires.',
      description:
        'Sans clé ni compte. Des champs peuvent s’ajouter ; aucun n’est retiré ni ne change de sens dans la version 1. Aucune donnée personnelle n’est publiée.',
      license: LICENCE,
    },
    servers: [{ url }],
    externalDocs: { description: 'Formats, licence et exemples', url: `${url}/donnees` },
    paths: PATHS,
    components: { schemas: toComponentSchemas(), parameters: PARAMETERS },
  };
}
