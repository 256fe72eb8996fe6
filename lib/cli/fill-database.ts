import { CommandError } from '@/lib/cli/command-error';
import { importContentFolder } from '@/lib/cli/commands/import-content';
import { contentFingerprint, isContentKnown, rememberContent } from '@/lib/cli/content-mark';
import { print, showStep } from '@/lib/cli/progress';
import type { Db } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { followTerritories, refreshOutdatedDocuments } from '@/lib/search';
import { importReference } from '@/lib/territory/reference/import-reference';
import { countOf } from '@/lib/text/french';

/**
 * Brings a database to what the site needs: migrations, territories, and `contentFolder` when it has changed
 * since its last import. Each part finds by itself that it has nothing to do.
 *
 * A fault in the content stops a first start; later, the site keeps what it had and the fault is shown.
 */
export async function fillDatabase(db: Db, url: string, contentFolder: string): Promise<void> {
  await showStep('Migrations', async (tell) => {
    const migrated = await migrate(url);
    if (!migrated.ok) throw new CommandError(migrated.error);
    tell(migrated.value.length === 0 ? 'à jour' : `${migrated.value.length} appliquée(s)`);
  });
  await showStep('Territoires', async (tell) => {
    const { changed, counts } = await importReference(db);
    if (changed) await db.$transaction(followTerritories);
    tell(
      changed ? `${counts.communes.toLocaleString('fr-FR')} communes et leurs territoires chargés` : 'à jour',
    );
  });
  await showStep('Contenu', async (tell) => tell(await importChangedContent(db, contentFolder)));
  await showStep('Recherche', async (tell) => {
    const written = await refreshOutdatedDocuments(db);
    tell(written ? `${countOf(written, 'fiche relue', 'fiches relues')}` : 'à jour');
  });
}

async function importChangedContent(db: Db, folder: string): Promise<string> {
  const fingerprint = contentFingerprint(folder);
  if (!fingerprint) return 'pas de dossier content/';
  const isEmpty = (await db.initiative.count()) === 0;
  if (!isEmpty && (await isContentKnown(db, fingerprint))) return 'à jour';
  const lines: string[] = [];
  const code = await importContentFolder({ dir: folder, json: false, now: new Date() }, db, (line) =>
    lines.push(line),
  );
  if (code === 0) {
    await rememberContent(db, fingerprint);
    return `${await db.initiative.count()} fiches`;
  }
  const faults = lines.join('\n');
  if (isEmpty) throw new CommandError(`Le dossier content/ n'a pas pu être importé :\n${faults}`);
  print(`\n${faults}`);
  return "refusé (voir ci-dessus) ; le catalogue garde ce qu'il avait";
}
