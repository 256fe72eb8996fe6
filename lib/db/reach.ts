import pg from 'pg';
import { err, ok, type Result } from '@/lib/result';

const OLDEST = 15;

/**
 * Tries the database at `url` within ten seconds. Answers the version of PostgreSQL (« 18.4 »), or one sentence:
 * out of reach, refused, absent, too old. The sentence never shows the password.
 */
export async function reachDatabase(url: string): Promise<Result<string, string>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: number }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number`,
    );
    const [row] = rows;
    if (!row || row.number < OLDEST * 10_000) {
      return err(
        `PostgreSQL ${OLDEST} ou plus récent est nécessaire ; la base de DATABASE_URL (${shown(url)}) est en version ${row?.version}.`,
      );
    }
    return ok(row.version.split(' ')[0] ?? row.version);
  } catch (error) {
    return err(explain(error, url));
  } finally {
    await client.end().catch(() => {});
  }
}

function explain(error: unknown, url: string): string {
  const { code, message, errors } = error as { code?: string; message?: string; errors?: Error[] };
  const place = shown(url);
  if (code === '28P01' || code === '28000')
    return `La base de DATABASE_URL (${place}) refuse ce nom ou ce mot de passe.`;
  if (code === '3D000')
    return `La base nommée dans DATABASE_URL n'existe pas sur le serveur (${place}) : créez-la d'abord.`;
  if (code === '53300')
    return `La base de DATABASE_URL (${place}) n'accepte plus de connexion : trop sont ouvertes.`;
  const detail = message || errors?.map((each) => each.message).join(', ') || code;
  return `La base de DATABASE_URL est injoignable (${place}) : ${detail}. Vérifiez l'adresse et que PostgreSQL est démarré.`;
}

/** The address without the password. */
function shown(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  return `${hostname || searchParams.get('host') || 'localhost'}:${port || 5432}${pathname}`;
}
