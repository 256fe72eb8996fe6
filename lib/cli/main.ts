import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { sentenceFor } from '@/lib/cli/command-error';
import { projectPath, typedPath } from '@/lib/cli/project';
import { parseEnvironment } from '@/lib/env';

/**
 * Runs the command of `argv` and ends the process with its exit code. Commands are loaded when called: one that
 * is broken does not take the others with it, and none waits for what it does not use.
 */
export async function main(argv: string[]): Promise<never> {
  // Whoever reads has read enough: « … | head ».
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const environment = parseEnvironment();
  if (!environment.ok) {
    for (const { sentence } of environment.error) console.error(sentence);
    process.exit(1);
  }
  try {
    let code = 0;
    await describeCommands((result) => {
      code = result;
    }).parseAsync(argv);
    await flush();
    process.exit(code);
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode);
    const detailed = ['debug', 'trace'].includes(environment.value.LOG_LEVEL);
    console.error(sentenceFor(error, { detailed }));
    process.exit(1);
  }
}

function describeCommands(end: (code: number) => void): Command {
  const program = new Command('catalogue')
    .description(
      "Le catalogue des initiatives d'économie sociale et solidaire dans les quartiers prioritaires",
    )
    .exitOverride();

  program
    .command('start')
    .description('ouvre le site : base, migrations, territoires, contenu, construction, service')
    .action(async () => end(await (await import('@/lib/cli/commands/start')).start()));

  program
    .command('doctor')
    .description('dit ce qui est réglé, joignable, en attente, en défaut')
    .option('--json', 'un document JSON sur la sortie standard')
    .action(async ({ json = false }) =>
      end(await (await import('@/lib/cli/commands/doctor')).doctor({ json })),
    );

  const importing = program.command('import').description('fait entrer un document ou un dossier');
  importing
    .command('content [dossier]')
    .description('le dossier content/ dans la base ; ne refait pas ce qui est déjà fait')
    .option('--json', 'un document JSON sur la sortie standard')
    .action(async (folder: string | undefined, { json = false }) => {
      const { withDatabase } = await import('@/lib/cli/open-database');
      const { importContentFolder } = await import('@/lib/cli/commands/import-content');
      const dir = contentFolder(folder);
      end(await withDatabase((db) => importContentFolder({ dir, json, now: new Date() }, db, console.log)));
    });

  importing
    .command('document <fichier>')
    .description('une publication (.txt ou .pdf) en brouillons à relire, chaque passage cité')
    .option('--source <identifiant>', 'le document du catalogue dont il s’agit')
    .option('--title <titre>', 'pour déclarer une publication que le catalogue n’a pas')
    .option('--publisher <éditeur>', 'son éditeur', 'RTES')
    .option('--date <date>', 'sa date : 2016, 2016-09 ou 2016-09-30')
    .option('--dry-run', 'dit ce qui est reconnu, sans ouvrir de base ni rien garder')
    .option('--json', 'un document JSON sur la sortie standard')
    .action(async (file: string, { dryRun = false, json = false, ...source }) => {
      const { analyseFile, tellDryRun } = await import('@/lib/cli/commands/analyse-document');
      const options = { ...source, file: typedPath(file), json };
      const analysed = await analyseFile(options);
      if (dryRun) return end(tellDryRun(analysed, options, console.log));
      const { withDatabase } = await import('@/lib/cli/open-database');
      const { importDocument } = await import('@/lib/cli/commands/import-document');
      end(await withDatabase((db) => importDocument(analysed, options, db, console.log, new Date())));
    });

  program
    .command('export')
    .description('fait sortir ce qui est en ligne')
    .command('content <dossier>')
    .description('le catalogue en ligne, en fichiers qui se réimportent sans rien changer')
    .option('--force', 'écrit aussi dans un dossier qui contient autre chose')
    .option('--json', 'un document JSON sur la sortie standard')
    .action(async (folder: string, { force = false, json = false }) => {
      const { withDatabase } = await import('@/lib/cli/open-database');
      const { exportContentFolder } = await import('@/lib/cli/commands/export-content');
      const options = { dir: typedPath(folder), json, force };
      end(await withDatabase((db) => exportContentFolder(options, db, console.log)));
    });

  program
    .command('territories')
    .description('le référentiel des territoires')
    .command('import <fichier>')
    .description('une liste officielle de quartiers (CSV ou GeoJSON) dans le référentiel')
    .option('--kind <genre>', 'le genre des territoires de la liste', 'qpv')
    .option('--vintage <année>', 'le millésime de la liste', '2024')
    .option('--dry-run', 'dit ce qui changerait, sans rien changer')
    .option('--json', 'un document JSON sur la sortie standard')
    .action(async (file, { kind, vintage, dryRun = false, json = false }) => {
      const { withDatabase } = await import('@/lib/cli/open-database');
      const { territoriesImport } = await import('@/lib/cli/commands/territories-import');
      const options = { file: typedPath(file), kind, vintage, dryRun, json };
      end(await withDatabase((db) => territoriesImport(options, db, console.log)));
    });

  const check = program.command('check').description('vérifie sans rien changer');
  check
    .command('content [dossier]')
    .description('le dossier content/, sans base de données')
    .action(async (folder: string | undefined) => {
      const { checkContent } = await import('@/lib/cli/commands/check-content');
      end(await checkContent(contentFolder(folder), console.log));
    });

  const search = program.command('search').description('la recherche');
  search
    .command('reindex')
    .description('refait les documents de recherche des fiches en ligne, sans moment vide')
    .action(async () => {
      const { withDatabase } = await import('@/lib/cli/open-database');
      const { searchReindex } = await import('@/lib/cli/commands/search-reindex');
      end(await withDatabase((db) => searchReindex(db, console.log)));
    });
  search
    .command('status')
    .description('compare les fiches en ligne et ce que la recherche en sait')
    .option('--repair', 'remet d’accord ce qui diffère, puis compare à nouveau')
    .option('--json', 'un document JSON sur la sortie standard')
    .action(async ({ repair = false, json = false }) => {
      const { withDatabase } = await import('@/lib/cli/open-database');
      const { searchStatus } = await import('@/lib/cli/commands/search-status');
      end(await withDatabase((db) => searchStatus({ repair, json }, db, console.log)));
    });
  search
    .command('sync')
    .description('envoie à Meilisearch ce qui a changé, une fois (pour une tâche planifiée)')
    .action(async () => {
      const { withDatabase } = await import('@/lib/cli/open-database');
      const { searchSync } = await import('@/lib/cli/commands/search-sync');
      end(await withDatabase((db) => searchSync(db, console.log)));
    });
  search
    .command('missing')
    .description('ce qui a été cherché sans résultat, le plus souvent d’abord')
    .option('--limit <nombre>', 'combien de recherches au plus', '50')
    .option('--json', 'un document JSON sur la sortie standard')
    .action(async ({ limit, json = false }) => {
      const { withDatabase } = await import('@/lib/cli/open-database');
      const { searchMissing } = await import('@/lib/cli/commands/search-missing');
      const options = { json, limit: Math.max(1, Number.parseInt(limit, 10) || 50) };
      end(await withDatabase((db) => searchMissing(options, db, console.log)));
    });
  search
    .command('eval <fichier>')
    .description('mesure la recherche sur des requêtes jugées : nDCG@10, rappel@10, requêtes qui échouent')
    .option('--json', 'un document JSON sur la sortie standard')
    .option('--engine <moteur>', 'postgres ou meilisearch, au lieu de celui qui répond aux visiteurs')
    .action(async (file, { json = false, engine }) => {
      const { withDatabase } = await import('@/lib/cli/open-database');
      const { searchEval } = await import('@/lib/cli/commands/search-eval');
      const options = { file: typedPath(file), json, engine };
      end(await withDatabase((db) => searchEval(options, db, console.log)));
    });

  program
    .command('links')
    .description('les liens qui mènent hors du catalogue')
    .command('check')
    .description('dit lesquels sont cassés ou déplacés ; ne revérifie pas ceux qui viennent de l’être')
    .option('--all', 'revérifie tout')
    .option('--limit <nombre>', 'combien de liens au plus', readCount)
    .option('--json', 'un document JSON sur la sortie standard')
    .action(async ({ all = false, json = false, limit }) => {
      const { withDatabase } = await import('@/lib/cli/open-database');
      const { linksCheck } = await import('@/lib/cli/commands/links-check');
      end(await withDatabase((db) => linksCheck({ all, json, limit }, db, console.log)));
    });

  program
    .command('user')
    .description('les comptes de l’équipe')
    .command('create <adresse>')
    .description('ouvre un compte et donne le lien qui permet d’en choisir le mot de passe')
    .requiredOption('--role <rôle>', 'redaction, publication ou administration')
    .option('--name <nom>', 'le nom montré à l’équipe ; par défaut, le début de l’adresse')
    .option('--password-stdin', 'lit le mot de passe sur l’entrée standard, au lieu de donner un lien')
    .option('--json', 'un document JSON sur la sortie standard')
    .action(async (email, { role, name, passwordStdin = false, json = false }) => {
      const { checkUserOptions, userCreate } = await import('@/lib/cli/commands/user-create');
      const { withDatabase } = await import('@/lib/cli/open-database');
      const options = { email, role, name, readsPassword: passwordStdin, json };
      checkUserOptions(options);
      end(await withDatabase((db) => userCreate(options, db, console.log)));
    });

  return program;
}

function readCount(typed: string): number {
  if (!/^[1-9]\d{0,6}$/.test(typed)) throw new InvalidArgumentError('attendu : un nombre, par exemple 50.');
  return Number(typed);
}

function contentFolder(typed: string | undefined): string {
  return typed === undefined ? projectPath('content') : typedPath(typed);
}

/** process.exit() drops what a pipe has not taken yet. */
function flush(): Promise<void> {
  return new Promise((resolve) => process.stdout.write('', () => resolve()));
}
