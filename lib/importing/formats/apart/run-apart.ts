import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Bounds, LIMITS } from '@/lib/importing/formats/limits';
import type { ReadingFault } from '@/lib/importing/formats/reading-fault';
import { err, type Result } from '@/lib/result';
import { unpackParcel } from './parcel';
import type { Request, TaskName, Tasks } from './tasks';

/** What `watch.mjs` writes before it ends a process that takes too much memory. */
const TOO_HEAVY = '[apart] too-heavy';
/** For what V8 has just allocated, held up to three times over: it takes 16 by itself, and below 4 the time goes into collecting. */
const YOUNG_MEGABYTES = 4;
/** What is kept of the messages of a process that fails. */
const MESSAGE_LENGTH = 4000;

/**
 * Does a task in a process of its own, bounded in time and memory: whatever the file does to it, this one is safe.
 * @param input the bytes, or the descriptor of an open file, which the child then reads without their passing here
 * @throws when no process can be started
 */
export async function runApart<Name extends TaskName>(
  request: Request<Name>,
  input: Uint8Array | number,
  bounds: Bounds,
): Promise<Result<Tasks[Name]['answer'], ReadingFault>> {
  const child = start(request, input, bounds);
  if (child.stdin && typeof input !== 'number') {
    // A child that stops before the end of its input says why by itself.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  }
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, bounds.seconds * 1000);
  const [answer, message, code] = await Promise.all([
    readAnswer(child),
    readMessage(child),
    exitCode(child),
  ]).finally(() => {
    clearTimeout(timer);
    child.kill('SIGKILL');
  });

  if (isLate) return err({ kind: 'too-slow', seconds: bounds.seconds });
  if (answer.length > LIMITS.answerBytes)
    return err({ kind: 'too-heavy', megabytes: LIMITS.answerBytes / 1024 / 1024 });
  if (code === 0) {
    try {
      return unpackParcel(answer) as Result<Tasks[Name]['answer'], ReadingFault>;
    } catch (error) {
      return err({ kind: 'crashed', detail: String(error) });
    }
  }
  return err(faultOfEnd(message, bounds));
}

function start(request: Request, input: Uint8Array | number, bounds: Bounds): ChildProcess {
  const options = { request, residentMegabytes: bounds.residentMegabytes };
  return spawn(
    process.execPath,
    [
      `--max-old-space-size=${bounds.heapMegabytes}`,
      `--max-semi-space-size=${YOUNG_MEGABYTES}`,
      // Found from the checkout, where every command and the site run: in the bundle of a page, this file has no neighbours.
      join(process.cwd(), 'lib/importing/formats/apart/child.mjs'),
      JSON.stringify(options),
    ],
    {
      // Nothing of ours: no database, no secret. The last one keeps glibc from holding freed pictures thread by thread.
      env: { NODE_ENV: 'production', NODE_NO_WARNINGS: '1', MALLOC_ARENA_MAX: '2' },
      stdio: [typeof input === 'number' ? input : 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    },
  );
}

/** What the child writes; one that writes more than is ever right is stopped, and its answer is longer than the limit. */
async function readAnswer(child: ChildProcess): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of child.stdout ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= LIMITS.answerBytes) continue;
    child.kill('SIGKILL');
    break;
  }
  return Buffer.concat(chunks);
}

/** The end of what the child complains of. */
async function readMessage(child: ChildProcess): Promise<string> {
  let message = '';
  for await (const chunk of child.stderr ?? []) message = (message + chunk.toString()).slice(-MESSAGE_LENGTH);
  return message;
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

function faultOfEnd(message: string, { heapMegabytes, residentMegabytes }: Bounds): ReadingFault {
  if (message.includes(TOO_HEAVY)) return { kind: 'too-heavy', megabytes: residentMegabytes };
  if (message.includes('heap out of memory')) return { kind: 'too-heavy', megabytes: heapMegabytes };
  return { kind: 'crashed', detail: /^\w*Error\b.*$/m.exec(message)?.[0] ?? message.trim().slice(-500) };
}
