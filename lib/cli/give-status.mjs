/**
 * Gives an answer the status that proxy.ts wants for it, told by a header: Next answers 200 for any page that it was rewritten
 * to, and nothing but a rewrite can put a page of the site behind a 410.
 *
 * @param {import('node:http').ServerResponse} response
 */
export function giveStatus(response) {
  const writeHead = response.writeHead;
  response.writeHead = (status, ...rest) => {
    const wanted = Number(response.getHeader('x-catalogue-status'));
    response.removeHeader('x-catalogue-status');
    // @ts-expect-error Handed on as they came.
    return writeHead.call(response, status === 200 && wanted ? wanted : status, ...rest);
  };
}
