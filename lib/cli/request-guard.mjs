/**
 * What stands between the network and Next: which pages may be sent a form that writes, who sends it, and what is answered to
 * one that cannot be read, which Next takes for a breakdown of its own.
 *
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * Lets a request through to Next, or not, with what only the server knows of it.
 *
 * @param {Request} request
 * @param {Response} response
 * @returns {boolean} whether Next is to answer
 */
export function admit(request, response) {
  const url = request.url ?? '/';
  if (!isWellWritten(url)) {
    refuseAddress(request, response);
    return false;
  }
  tellWhence(request);
  if (mayCallAction(url)) explainFailure(request, response);
  else callNoAction(request);
  return true;
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
 * What no client can forge: the address at the other end, to count attempts by, and the page asked for, to come back to after
 * a sign-in.
 *
 * @param {Request} request
 */
function tellWhence(request) {
  request.headers['x-catalogue-address'] = request.socket.remoteAddress ?? '';
  request.headers['x-catalogue-path'] = request.url ?? '/';
}

/**
 * Pages with forms that write: those of the staff, a draft shown by a link, a reader's correction.
 *
 * @param {string} url
 */
function mayCallAction(url) {
  return /^\/(?:admin|apercu|(?:initiatives|leviers)\/[^/?]+\/corriger)(?:[/?]|$)/.test(url);
}

/**
 * Elsewhere, Next would look for an action in vain, and print a stack for each POST that names one, by this header or in a
 * multipart body.
 *
 * @param {Request} request
 */
function callNoAction({ headers }) {
  delete headers['next-action'];
  if (headers['content-type']?.startsWith('multipart/form-data')) delete headers['content-type'];
}

/**
 * A form sent without a script that fails as a whole gets a page that says so: the form itself is gone from the screen, and
 * « back » is where what was typed still is.
 *
 * @param {Request} request
 * @param {Response} response
 */
function explainFailure(request, response) {
  const { method, headers } = request;
  if (method !== 'POST' || headers['next-action'] !== undefined) return;
  const isForm = headers['content-type']?.startsWith('multipart/form-data') ?? false;
  if (!isForm) return;
  const isWhole = watchEnd(request);
  let isExplained = false;
  const own = { writeHead: response.writeHead, write: response.write, end: response.end };
  /**
   * Next, or what compresses its answers, begins by any of the three.
   *
   * @param {keyof typeof own} name
   */
  const watched =
    (name) =>
    (/** @type {any[]} */ ...given) => {
      // Whatever there still is to say of the failure is dropped.
      if (isExplained) return name === 'write' ? true : response;
      if (name === 'writeHead') response.statusCode = given[0];
      const failure = response.headersSent ? null : failureOf(response, isWhole);
      if (!failure) return Reflect.apply(own[name], response, given);
      Object.assign(response, own);
      for (const header of ['content-length', 'content-encoding', 'transfer-encoding', 'etag'])
        response.removeHeader(header);
      sendPage(response, failure);
      isExplained = true;
      Object.assign(response, { writeHead: () => response, write: () => true, end: () => response });
      return name === 'write' ? true : response;
    };
  Object.assign(response, {
    writeHead: watched('writeHead'),
    write: watched('write'),
    end: watched('end'),
  });
}

/**
 * @param {Response} response
 * @param {() => boolean} isWhole
 */
function failureOf(response, isWhole) {
  if (response.getHeader('x-nextjs-action-not-found')) return FAILURES.unknownForm;
  if (response.statusCode < 500) return null;
  return isWhole() ? FAILURES.breakdown : FAILURES.unreadable;
}

const BACK = 'Revenez en arrière dans votre navigateur : ce que vous avez tapé y est encore.';

const FAILURES = {
  unknownForm: {
    status: 409,
    title: 'Ce formulaire n’est plus à jour',
    text: `Le site a changé depuis que cette page est ouverte : rien n’est enregistré. ${BACK} Copiez-le, rechargez la page, puis recommencez.`,
  },
  unreadable: {
    status: 400,
    title: 'Ce formulaire est arrivé incomplet',
    text: `Il n’a pas pu être lu : rien n’est enregistré. ${BACK} Envoyez-le de nouveau.`,
  },
  breakdown: {
    status: 500,
    title: 'Le catalogue n’a pas pu répondre',
    text: `La panne vient de notre côté, et rien ne dit que votre envoi est enregistré. ${BACK} Copiez-le avant de recommencer.`,
  },
};

/**
 * Follows a form as it goes by: did its last line come, the one that closes it?
 *
 * @param {Request} request
 * @returns {() => boolean}
 */
function watchEnd(request) {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers['content-type'] ?? '');
  const last = `--${boundary?.[1] ?? boundary?.[2] ?? ''}--`;
  let tail = '';
  const { emit } = request;
  request.emit = /** @type {any} */ (
    (/** @type {string} */ event, /** @type {any[]} */ ...given) => {
      if (event === 'data') tail = (tail + given[0].toString('latin1')).slice(-(last.length + 4));
      return Reflect.apply(emit, request, [event, ...given]);
    }
  );
  return () => boundary !== null && tail.trimEnd().endsWith(last);
}

/**
 * @param {Request} request
 * @param {Response} response
 */
function refuseAddress(request, response) {
  const title = 'Adresse mal écrite';
  const detail =
    'Cette adresse est mal écrite : un « % » y est suivi de ce qui n’est pas le code d’un caractère.';
  if (request.url?.startsWith('/api/')) {
    response.writeHead(400, { 'Content-Type': 'application/problem+json; charset=utf-8' });
    response.end(JSON.stringify({ type: 'about:blank', title, status: 400, detail }));
    return;
  }
  sendPage(response, { status: 400, title, text: detail });
}

/**
 * @param {Response} response
 * @param {{ status: number, title: string, text: string }} page
 */
function sendPage(response, { status, title, text }) {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.end(
    `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p><p><a href="/">Revenir à l’accueil</a></p></html>`,
  );
}
