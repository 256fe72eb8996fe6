import type { TestProject } from 'vitest/node';
import {
  dropTestDatabases,
  ensureTemplates,
  openTestServer,
  type Templates,
} from '@/tests/support/test-server';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    templates: Templates;
  }
}

/** Once per run of the integration tests: the server, and the templates that each test copies. */
export default async function setup(project: TestProject) {
  const server = await openTestServer();
  project.provide('serverUrl', server.url);
  project.provide('templates', await ensureTemplates(server.url));
  return async () => {
    await dropTestDatabases(server.url);
    await server.close();
  };
}
