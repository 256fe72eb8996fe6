import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Binaries } from '@/lib/db/embedded/binaries';
import { err, ok, type Result } from '@/lib/result';

/** How to start a program of PostgreSQL: the words before it, and who it runs as (absent: whoever we are). */
export type ServerUser = { prefix: string[]; owner?: { uid: number; gid: number } };

/**
 * PostgreSQL refuses to run as root: for root, the owner of an existing data folder runs it, or else the user
 * « postgres », made when the system has none. Where a folder above the checkout shuts that user out (a clone
 * in /root or in a private temporary folder), the server gets the one capability that lets it pass.
 *
 * Answers a sentence when no way works.
 */
export function chooseServerUser(binaries: Binaries, dataFolder: string): Result<ServerUser, string> {
  if (process.getuid?.() !== 0) return ok({ prefix: setpriv() });
  const owner = ownerOf(dataFolder) ?? findPostgresUser() ?? createPostgresUser();
  if (!owner) {
    return err(
      "Lancé par root, PostgreSQL a besoin d'un utilisateur « postgres », et il n'a pas pu être créé : « useradd --system postgres », ou lancez la commande avec un utilisateur ordinaire.",
    );
  }
  for (const prefix of waysToRunAs(owner)) {
    if (canReach(prefix, owner, binaries.postgres, dirname(dataFolder))) return ok({ prefix, owner });
  }
  return err(
    `Lancé par root, PostgreSQL tourne sous l'utilisateur numéro ${owner.uid}, qui ne peut pas traverser les dossiers jusqu'à ${dirname(dataFolder)} : déplacez le projet, ou ouvrez le passage (chmod o+x) sur les dossiers parents.`,
  );
}

/** From the least privilege up: none, then passing through folders, then folders and programs closed to others. */
function waysToRunAs({ uid, gid }: { uid: number; gid: number }): string[][] {
  if (!hasSetpriv()) return [[]];
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const withCapability = (name: string) => [
    ...identity,
    // Without this bit the kernel hides the capability from access(2), which initdb asks.
    '--securebits=+no_setuid_fixup',
    `--bounding-set=-all,+${name}`,
    `--inh-caps=-all,+${name}`,
    `--ambient-caps=-all,+${name}`,
  ];
  return [
    setpriv(...identity),
    setpriv(...withCapability('dac_read_search')),
    setpriv(...withCapability('dac_override')),
  ];
}

/** --pdeathsig: if node is killed outright, PostgreSQL gets its order to stop from the kernel. Linux only. */
function setpriv(...options: string[]): string[] {
  return hasSetpriv() ? ['setpriv', ...options, '--pdeathsig=INT', '--'] : [];
}

let setprivFound: boolean | undefined;

function hasSetpriv(): boolean {
  setprivFound ??= spawnSync('setpriv', ['--pdeathsig=INT', '--', 'true'], { stdio: 'ignore' }).status === 0;
  return setprivFound;
}

function canReach(prefix: string[], owner: { uid: number; gid: number }, program: string, folder: string) {
  const [command = 'sh', ...args] = [
    ...prefix,
    'sh',
    '-c',
    'test -x "$0" && test -r "$0" && test -x "$1"',
    program,
    folder,
  ];
  return spawnSync(command, args, { cwd: '/', stdio: 'ignore', ...asOwner({ prefix, owner }) }).status === 0;
}

/** What `spawn` needs for `user`: setpriv changes the identity by itself, otherwise Node does it. */
export function asOwner({ prefix, owner }: ServerUser): { uid?: number; gid?: number } {
  return owner && prefix.length === 0 ? owner : {};
}

function ownerOf(dataFolder: string) {
  if (!existsSync(dataFolder)) return null;
  const { uid, gid } = statSync(dataFolder);
  return uid === 0 ? null : { uid, gid };
}

function findPostgresUser() {
  const [uid, gid] = ['-u', '-g'].map((option) =>
    spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }),
  );
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createPostgresUser() {
  spawnSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
  spawnSync(
    'useradd',
    [
      '--system',
      '--gid',
      'postgres',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ],
    { stdio: 'ignore' },
  );
  return findPostgresUser();
}
