import type { TestProject } from 'vitest/node';
import {
  dropTestDatabases,
  ensureContentTemplate,
  ensureReferenceTemplate,
  openTestServer,
} from '@/tests/support/test-server';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    /** Names of databases to copy. `contentFault`: what is wrong with content/, which only fails tests that want it. */
    templates: { reference: string; content: string; contentFault: string };
  }
}

/** Once per run of the integration tests: the server, and the templates that each test copies. */
export default async function setup(project: TestProject) {
  const server = await openTestServer();
  project.provide('serverUrl', server.url);
  const reference = await ensureReferenceTemplate(server.url);
  const content = await ensureContentTemplate(server.url).then(
    (name) => ({ content: name, contentFault: '' }),
    (error: Error) => ({ content: '', contentFault: error.message }),
  );
  project.provide('templates', { reference, ...content });
  return async () => {
    await dropTestDatabases(server.url);
    await server.close();
  };
}
