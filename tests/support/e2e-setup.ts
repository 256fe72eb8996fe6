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

/**
 * The two sites that browsers walk through: the build of these sources, with content/ imported, one for the public's tests and
 * one for those that change the catalogue.
 */
export default async function setup() {
  const server = await openTestServer();
  const content = await ensureContentTemplate(server.url);
  const build = await ensureBuild(undefined);
  const held = holdBuild(build);
  const provider = await startOidcDouble(OIDC_CLIENT);
  const open = async (database: string) => {
    const [host, port] = ['127.0.0.1', await freePort()];
    const url = siteAddress(host, port);
    const databaseUrl = await copyTemplate(server.url, content, testDatabaseName(database));
    const variables = variablesOf(url, provider.issuer);
    return { url, databaseUrl, site: await serveSite({ build, host, port, databaseUrl, variables }) };
  };
  const publicSite = await open('e2e');
  const staff = await open('e2e_equipe');
  process.env.E2E_BASE_URL = publicSite.url;
  process.env.E2E_DATABASE_URL = publicSite.databaseUrl;
  process.env.E2E_STAFF_BASE_URL = staff.url;
  process.env.E2E_STAFF_DATABASE_URL = staff.databaseUrl;
  process.env.E2E_DIST_DIR = build.distDir;
  process.env.E2E_OIDC_ISSUER = provider.issuer;
  return async () => {
    await Promise.all([publicSite.site.stop(), staff.site.stop(), provider.stop()]);
    held.release();
    await dropTestDatabases(server.url);
    await server.close();
  };
}

/** Empty rather than absent: Next reads `.env` for what is absent. */
function variablesOf(url: string, issuer: string): Record<string, string> {
  return {
    SITE_URL: url,
    MEILI_URL: '',
    MEILI_KEY: '',
    SMTP_URL: '',
    AUTH_SECRET: TEST_AUTH_SECRET,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: OIDC_CLIENT.clientId,
    OIDC_CLIENT_SECRET: OIDC_CLIENT.clientSecret,
    OIDC_LABEL: 'ProConnect',
    MAIL_FROM: '',
    TRUST_PROXY: '',
    LOG_LEVEL: 'warn',
  };
}
