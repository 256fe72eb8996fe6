import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

/**
 * The process apart: the bytes of a file come on standard input, what is in it goes out on standard output. It is given no
 * variable of the environment, so it knows neither the database nor a secret.
 */
const { request, residentMegabytes } = JSON.parse(process.argv[2] ?? '');
const watch = new Worker(new URL('./watch.mjs', import.meta.url), {
  workerData: { residentMegabytes, parent: process.ppid },
});
watch.unref();

// Before tsx, which otherwise reads all of the library again for itself and holds 350 MB more.
if (/\.pdf$/i.test(request.fileName)) await import('../pdf/preload.mjs');
register({ tsconfig: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)) });
const { doTask } = await import('./tasks.ts');
const { packParcel } = await import('./parcel.ts');

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const answer = packParcel(await doTask(request, Buffer.concat(chunks.splice(0))));
for (const part of answer) process.stdout.write(part);
