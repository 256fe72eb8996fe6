import { createServer } from 'node:net';
import { err, ok, type Result } from '@/lib/result';

/** Can something listen there? Answers the sentence that says why not. Port 0 is always free. */
export function checkPort(host: string, port: number): Promise<Result<null, string>> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(err(explainListenFailure(host, port, code))),
    );
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(ok(null))));
  });
}

/** The sentence for a server that could not listen, by the code of the system. */
export function explainListenFailure(host: string, port: number, code: string | undefined): string {
  if (code === 'EADDRINUSE') {
    return `Le port ${port} est déjà pris sur ${host} : arrêtez le programme qui l'occupe, ou choisissez-en un autre (PORT=${port + 1} npm start).`;
  }
  if (code === 'EACCES') {
    return `Le port ${port} est réservé à l'administrateur : choisissez-en un au-dessus de 1023 (PORT=3000 npm start).`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `HOST n'est pas valable : « ${host} » n'est pas une adresse de cette machine (127.0.0.1, ou 0.0.0.0 pour toutes).`;
  }
  return `Impossible d'écouter sur ${host}:${port} (${code}).`;
}

/** A port of 127.0.0.1 that nothing uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
