import { ensureBuild, holdBuild } from '@/lib/cli/build';
import { freePort } from '@/lib/cli/port';
import { serveSite, siteAddress } from '@/lib/cli/serve';
import { TEST_AUTH_SECRET } from '@/tests/support/accounts';
import { startOidcDouble } from '@/tests/support/oidc-double';
import {
  copyTemplate,
  dropTestDatabases,
  ensureContentTemplate,
  openTestServer,
  testDatabaseName,
} from '@/tests/support/test-server';

const OIDC_CLIENT = { clientId: 'catalogue', clientSecret: 'secret-du-client' };

/** The site that the browser walks through: the build of these sources, on a free port, with content/ imported. */
export default async function setup() {
  const server = await openTestServer();
  const content = await ensureContentTemplate(server.url);
  const databaseUrl = await copyTemplate(server.url, content, testDatabaseName('e2e'));
  const build = await ensureBuild(undefined);
  const held = holdBuild(build);
  const [host, port] = ['127.0.0.1', await freePort()];
  const provider = await startOidcDouble(OIDC_CLIENT);
  // Empty rather than absent: Next reads `.env` for what is absent.
  const variables = {
    SITE_URL: siteAddress(host, port),
    MEILI_URL: '',
    MEILI_KEY: '',
    SMTP_URL: '',
    AUTH_SECRET: TEST_AUTH_SECRET,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: OIDC_CLIENT.clientId,
    OIDC_CLIENT_SECRET: OIDC_CLIENT.clientSecret,
    OIDC_LABEL: 'ProConnect',
    MAIL_FROM: '',
    TRUST_PROXY: '',
    LOG_LEVEL: 'warn',
  };
  const site = await serveSite({ build, host, port, databaseUrl, variables });
  process.env.E2E_BASE_URL = siteAddress(host, port);
  process.env.E2E_DATABASE_URL = databaseUrl;
  process.env.E2E_DIST_DIR = build.distDir;
  process.env.E2E_OIDC_ISSUER = provider.issuer;
  return async () => {
    await site.stop();
    await provider.stop();
    held.release();
    await dropTestDatabases(server.url);
    await server.close();
  };
}
