import { z } from 'zod';
import { err, ok, type Result } from '@/lib/result';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The table « Configuration » of the contract. An empty value counts as absent, as in a `.env` left to fill. */
const envSchema = z.object({
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgresql://utilisateur:motdepasse@hote:5432/base'),
  MEILI_URL: address(['http:', 'https:'], 'http://127.0.0.1:7700'),
  MEILI_KEY: z.string().optional(),
  PORT: z
    .string()
    .default('3000')
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535, {
      error: 'un numéro de port entre 1 et 65535 était attendu',
    })
    .transform(Number),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, {
      error: 'un nom de machine ou une adresse IP était attendu, par exemple 127.0.0.1',
    })
    .default('127.0.0.1'),
  SITE_URL: address(['http:', 'https:'], 'https://catalogue.example.fr'),
  AUTH_SECRET: z
    .string()
    .min(32, {
      error: "au moins 32 caractères étaient attendus (par exemple le résultat d'« openssl rand -hex 32 »)",
    })
    .optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://utilisateur:motdepasse@hote:465'),
  MAIL_FROM: z.email({ error: 'une adresse électronique était attendue' }).optional(),
  OIDC_ISSUER: address(['http:', 'https:'], 'https://auth.agentconnect.gouv.fr/api/v2'),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().max(40, { error: '40 caractères au plus étaient attendus' }).optional(),
  OIDC_EMAIL_IS_VERIFIED: z
    .enum(['0', '1'], {
      error: '1 (le fournisseur répond de ses adresses électroniques sans le dire) ou 0 étaient attendus',
    })
    .default('0')
    .transform((value) => value === '1'),
  S3_ENDPOINT: address(['http:', 'https:'], 'https://s3.fr-par.scw.cloud'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { error: 'le nom d’un compartiment était attendu' })
    .optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  TRUST_PROXY: z
    .enum(['0', '1'], { error: '1 (un mandataire inverse est devant le site) ou 0 étaient attendus' })
    .default('0')
    .transform((value) => value === '1'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `une de ces valeurs était attendue : ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

/** The configuration as the code reads it: addresses without trailing slash, `PORT` as a number. */
export type Env = Omit<z.output<typeof envSchema>, 'SITE_URL'> & { SITE_URL: string };

/** What is described whole or not at all: an identity provider, a store of files. */
const WHOLE_GROUPS = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_LABEL'],
  ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
] as const;

/** One variable with a wrong value: `sentence` names it and says what was expected, never the value of a secret. */
export type EnvFault = { name: string; sentence: string };

/** Reads the configuration from `source` (an environment); every wrong value is listed, not only the first. */
export function parseEnv(source: Record<string, string | undefined>): Result<Env, EnvFault[]> {
  const given = Object.fromEntries(
    Object.keys(envSchema.shape).flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  );
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    return err(
      parsed.error.issues.map(({ path, message }) => ({
        name: String(path[0]),
        sentence: `${String(path[0])} n'est pas valable : ${message}.`,
      })),
    );
  }
  const incomplete = WHOLE_GROUPS.flatMap((names) => {
    const missing = names.filter((name) => !parsed.data[name]);
    if (missing.length === names.length) return [];
    return missing.map((name) => ({
      name,
      sentence: `${name} manque : ${names.join(', ')} se donnent ensemble, ou pas du tout.`,
    }));
  });
  if (incomplete.length > 0) return err(incomplete);
  const { SITE_URL, ...rest } = parsed.data;
  return ok({ ...rest, SITE_URL: SITE_URL ?? `http://localhost:${rest.PORT}` });
}

let cached: Env | undefined;

/** The configuration of this process. Throws one sentence per wrong variable. */
export function env(): Env {
  if (!cached) {
    const read = parseEnv(process.env);
    if (!read.ok) throw new Error(read.error.map(({ sentence }) => sentence).join('\n'));
    cached = read.value;
  }
  return cached;
}

/** The configuration of this process, for whoever says what is wrong with it. */
export function parseEnvironment(): Result<Env, EnvFault[]> {
  return parseEnv(process.env);
}

/** SITE_URL as given, undefined when it is the default: pages made at build time depend on it. */
export function explicitSiteUrl(): string | undefined {
  return process.env.SITE_URL ? env().SITE_URL : undefined;
}

/** The environment of a child process: ours with `changes`, where undefined takes a variable away. */
export function childEnv(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const given = Object.entries({ ...process.env, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as NodeJS.ProcessEnv;
}

/** The folder where the command was typed: npm moves to the checkout before it runs anything. */
export function typedIn(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

/** Tests of the start give a folder of their own, so that a catalogue running from this checkout is left alone. */
export function dataFolderForTests(): string | undefined {
  return process.env.CATALOGUE_DATA_DIR;
}

/** Was this process launched by `npm start` or `npm run`? */
export function isUnderNpm(): boolean {
  return Boolean(process.env.npm_lifecycle_event);
}

function address(protocols: string[], example: string) {
  return z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `une adresse comme ${example} était attendue`,
    })
    .transform((value) => value.replace(/\/+$/, ''))
    .optional();
}
