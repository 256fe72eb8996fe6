import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { giveStatus } from './give-status.mjs';
import { admit } from './request-guard.mjs';

/**
 * Next in a process of its own, without the TypeScript loader of the command line: `build` or `serve`. Ends by
 * itself when the process that launched it is gone, even killed, so that nothing keeps the port.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const mode = process.argv[2];

process.once('disconnect', () => process.exit(1));

if (mode === 'build') {
  const bin = createRequire(import.meta.url).resolve('next/dist/bin/next');
  process.argv = [process.execPath, bin, 'build', root];
  createRequire(import.meta.url)(bin);
} else {
  await serve(process.env.HOST ?? '127.0.0.1', Number(process.env.PORT ?? 3000));
}

/**
 * @param {string} host
 * @param {number} port
 */
async function serve(host, port) {
  const { default: next } = await import('next');
  /** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>} */
  let handle;
  const server = createServer((request, response) => {
    giveStatus(response);
    if (admit(request, response)) void handle(request, response);
  });
  // @ts-expect-error Next is CommonJS: its function is the default of the default.
  const app = (next.default ?? next)({
    dev: false,
    dir: root,
    hostname: nameOf(host),
    port,
    httpServer: server,
  });
  await app.prepare();
  handle = app.getRequestHandler();

  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    server.close(() => void app.close().finally(() => process.exit(0)));
    server.closeIdleConnections();
    // A page being written has the time to end; a connection that says nothing does not hold the stop.
    setTimeout(() => process.exit(0), 4000).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', () => {});
  process.on('message', (message) => message === 'stop' && stop());
  server.once('error', (error) => {
    process.send?.({ error: /** @type {NodeJS.ErrnoException} */ (error).code ?? error.message });
    process.exit(1);
  });
  server.listen(port, host, () => process.send?.({ ready: true }));
}

/**
 * What Next calls this server: within proxy.ts a loopback address is « localhost » whatever it is given, and a page rewritten
 * there would be fetched as if it were another site's.
 *
 * @param {string} host
 */
function nameOf(host) {
  return host.startsWith('127.') || host === '::1' ? 'localhost' : host;
}
