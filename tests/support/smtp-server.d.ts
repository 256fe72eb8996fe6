/** The part of smtp-server that the tests use; the package brings no types. */
declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  type Session = { envelope: { mailFrom: { address: string } | false; rcptTo: { address: string }[] } };

  export class SMTPServer {
    constructor(options: {
      disabledCommands?: string[];
      onData(stream: Readable, session: Session, done: () => void): void;
    });
    server: Server;
    listen(port: number, host: string): Server;
    close(done: () => void): void;
  }
}
