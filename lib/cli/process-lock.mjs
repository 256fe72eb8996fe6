import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A file that says which live process holds something: `.data/` while it serves, the installation, a build.
 * Plain JavaScript, because the installation needs it before there is anything to run TypeScript with.
 *
 * @typedef {{ pid: number, birth: string, [fact: string]: unknown }} Holder
 * @typedef {{ update(facts: Record<string, unknown>): void, release(): void }} Lock
 */

/**
 * The live process that holds `file`, or null: a lock left by a killed process holds nothing.
 *
 * @param {string} file
 * @returns {Holder | null}
 */
export function readHolder(file) {
  const holder = parse(file);
  return holder && isAlive(holder) ? holder : null;
}

/**
 * Takes `file` for this process, over a dead holder too; null when a live process holds it. `facts` are for
 * whoever reads the lock (an address, a role).
 *
 * @param {string} file
 * @param {Record<string, unknown>} [facts]
 * @returns {Lock | null}
 */
export function takeLock(file, facts = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = { pid: process.pid, birth: birthOf(process.pid), ...facts };
  const draft = `${file}.${process.pid}`;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
    try {
      // A hard link appears with its content or not at all: nobody ever reads a lock half written.
      linkSync(draft, file);
      return heldLock(file, mine);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    if (readHolder(file)) return null;
    setAside(file);
  }
  return null;
}

/**
 * Removes a dead lock. Between reading it and moving it, another process may have taken it: what was moved is
 * looked at again, and put back when it turns out to be alive.
 *
 * @param {string} file
 */
function setAside(file) {
  const aside = `${file}.${process.pid}.mort`;
  try {
    renameSync(file, aside);
    if (readHolder(aside)) linkSync(aside, file);
  } catch {
    // Someone else moved it first.
  }
  rmSync(aside, { force: true });
}

/**
 * @param {string} file
 * @param {Holder} mine
 * @returns {Lock}
 */
function heldLock(file, mine) {
  let facts = mine;
  let held = true;
  const release = () => {
    if (held && parse(file)?.pid === process.pid) rmSync(file, { force: true });
    held = false;
    process.off('exit', release);
  };
  process.on('exit', release);
  return {
    update(more) {
      facts = { ...facts, ...more };
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(facts), { mode: 0o600 });
      renameSync(draft, file);
    },
    release,
  };
}

/**
 * @param {string} file
 * @returns {Holder | null}
 */
function parse(file) {
  if (!existsSync(file)) return null;
  try {
    const read = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(read?.pid) ? read : null;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EACCES') throw error;
    return null;
  }
}

/** @param {Holder} holder */
function isAlive(holder) {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return birthOf(holder.pid) === holder.birth;
}

/**
 * What tells a process from a later one that was given the same number; '' where the system does not say.
 *
 * @param {number} pid
 * @returns {string}
 */
function birthOf(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    // A zombie has ended, whoever has not yet taken note of it.
    return fields[0] === 'Z' ? 'zombie' : `${boot}:${fields[19]}`;
  } catch {
    return '';
  }
}
