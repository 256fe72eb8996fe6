import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { expect, test, vi } from 'vitest';
import { invitationMail, resetMail } from '@/lib/mail/letters';
import { sendMail, sendsMail } from '@/lib/mail/send-mail';

const env = vi.hoisted(() => ({
  SMTP_URL: undefined as string | undefined,
  SITE_URL: 'https://catalogue.exemple.fr',
  LOG_LEVEL: 'silent',
}));
vi.mock('@/lib/env', () => ({ env: () => env }));

test('une invitation part par SMTP, de l’adresse du site, avec son lien entier', async () => {
  const received: { from: string; to: string[]; body: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: async (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      const to = rcptTo.map(({ address }) => address);
      received.push({ from: mailFrom ? mailFrom.address : '', to, body: await text(stream) });
      done();
    },
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  expect(sendsMail()).toBe(true);
  const link = `https://catalogue.exemple.fr/admin/invitation/${'x'.repeat(43)}`;
  expect(await sendMail(invitationMail({ to: 'nour@exemple.fr', role: 'publication', link }))).toMatchObject({
    ok: true,
  });
  await new Promise<void>((resolve) => server.close(() => resolve()));
  expect(received).toMatchObject([{ from: 'catalogue@catalogue.exemple.fr', to: ['nour@exemple.fr'] }]);
  const body = received[0]?.body.replace(/=\r\n/g, '').replaceAll('=3D', '=') ?? '';
  expect(body).toContain(link);
});

test('un serveur de courriel absent est une réponse, pas une panne', async () => {
  env.SMTP_URL = 'smtp://127.0.0.1:9';
  const sent = await sendMail(resetMail({ to: 'nour@exemple.fr', link: 'https://x' }));
  expect(sent).toEqual({ ok: false, error: expect.stringContaining('ECONNREFUSED') });
});

test('sans SMTP_URL, rien ne part et tout va bien', async () => {
  env.SMTP_URL = undefined;
  expect(sendsMail()).toBe(false);
  expect(await sendMail(resetMail({ to: 'nour@exemple.fr', link: 'https://x' }))).toMatchObject({ ok: true });
});
