import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

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
    if (!isWellWritten(request.url ?? '/')) return refuse(request, response);
    callNoAction(request);
    void handle(request, response);
  });
  // @ts-expect-error Next is CommonJS: its function is the default of the default.
  const app = (next.default ?? next)({ dev: false, dir: root, hostname: host, port, httpServer: server });
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
 * Is every % of the path the beginning of a character? Next takes one that is not for a breakdown of its own.
 *
 * @param {string} url
 */
function isWellWritten(url) {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/**
 * Until there are server actions, Next prints a stack for each POST that calls one, by this header or in a multipart body.
 *
 * @param {import('node:http').IncomingMessage} request
 */
function callNoAction({ headers }) {
  delete headers['next-action'];
  if (headers['content-type']?.startsWith('multipart/form-data')) delete headers['content-type'];
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function refuse(request, response) {
  const detail =
    'Cette adresse est mal écrite : un « % » y est suivi de ce qui n’est pas le code d’un caractère.';
  if (request.url?.startsWith('/api/')) {
    response.writeHead(400, { 'Content-Type': 'application/problem+json; charset=utf-8' });
    response.end(JSON.stringify({ type: 'about:blank', title: 'Adresse mal écrite', status: 400, detail }));
    return;
  }
  response.writeHead(400, {
    'Content-Type': 'text/html; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Adresse mal écrite</title><h1>Adresse mal écrite</h1><p>${detail}</p><p><a href="/">Revenir à l’accueil</a></p></html>`,
  );
}
