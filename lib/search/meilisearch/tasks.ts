import { type EnqueuedTask, type Meilisearch, MeilisearchTaskTimeOutError, type Task } from 'meilisearch';
import { asking, openClient } from './client';
import type { MeiliConfig } from './config';
import { Unfit } from './unfit';

/** A task that is not done by then is taken for failed: what it was to do is done again later. */
const TASK_MS = 5 * 60_000;
const POLL_MS = 50;

/**
 * Has Meilisearch do something and waits until it has: what it accepts, it may still refuse. Throws `Unfit` when the task
 * fails, is cancelled, or does not end.
 */
export async function untilDone(
  config: MeiliConfig,
  request: (client: Meilisearch) => Promise<EnqueuedTask>,
  limitMs = TASK_MS,
): Promise<void> {
  const client = openClient(config);
  await untilAllDone(config, [await asking(() => request(client))], limitMs);
}

/** The same for tasks already accepted. */
export async function untilAllDone(
  config: MeiliConfig,
  enqueued: EnqueuedTask[],
  limitMs = TASK_MS,
): Promise<void> {
  const client = openClient(config);
  for (const { taskUid } of enqueued) {
    const task = await asking(() => waitFor(client, taskUid, limitMs));
    if (task.status === 'succeeded') continue;
    const why = task.error?.message ?? task.error?.code ?? task.status;
    throw new Unfit('broken', `Meilisearch n’a pas fait la tâche ${taskUid} (${task.type}) : ${why}`);
  }
}

async function waitFor(client: Meilisearch, taskUid: number, limitMs: number): Promise<Task> {
  try {
    return await client.tasks.waitForTask(taskUid, { timeout: limitMs, interval: POLL_MS });
  } catch (error) {
    if (!(error instanceof MeilisearchTaskTimeOutError)) throw error;
    throw new Unfit('slow', `Meilisearch n’a pas fini la tâche ${taskUid} à temps`, { cause: error });
  }
}
