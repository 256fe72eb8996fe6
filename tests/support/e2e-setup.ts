import { ensureBuild, holdBuild } from '@/lib/cli/build';
import { freePort } from '@/lib/cli/port';
import { serveSite, siteAddress } from '@/lib/cli/serve';
import {
  copyTemplate,
  dropTestDatabases,
  ensureContentTemplate,
  openTestServer,
  testDatabaseName,
} from '@/tests/support/test-server';

/** The site that the browser walks through: the build of these sources, on a free port, with content/ imported. */
export default async function setup() {
  const server = await openTestServer();
  const content = await ensureContentTemplate(server.url);
  const databaseUrl = await copyTemplate(server.url, content, testDatabaseName('e2e'));
  const build = await ensureBuild(undefined);
  const held = holdBuild(build);
  const [host, port] = ['127.0.0.1', await freePort()];
  // Empty rather than absent: Next reads `.env` for what is absent.
  const variables = {
    SITE_URL: '',
    MEILI_URL: '',
    MEILI_KEY: '',
    SMTP_URL: '',
    AUTH_SECRET: '',
    LOG_LEVEL: 'warn',
  };
  const site = await serveSite({ build, host, port, databaseUrl, variables });
  process.env.E2E_BASE_URL = siteAddress(host, port);
  process.env.E2E_DATABASE_URL = databaseUrl;
  return async () => {
    await site.stop();
    held.release();
    await dropTestDatabases(server.url);
    await server.close();
  };
}
