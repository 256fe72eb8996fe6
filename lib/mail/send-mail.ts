import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { err, ok, type Result } from '@/lib/result';

export type Mail = { to: string; subject: string; text: string };

/** Whether mails leave for good: without SMTP_URL they are only written to the log. */
export function sendsMail(): boolean {
  return env().SMTP_URL !== undefined;
}

/**
 * Sends a mail through SMTP_URL; without it, writes it to the log, as the contract says. A server that is down or refuses is
 * an answer, not a breakdown: `fault` is what it said, for the log.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<Result<null, string>> {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = env();
  if (!SMTP_URL) {
    log.info({ to, subject, text }, 'courriel non envoyé : SMTP_URL n’est pas réglé');
    return ok(null);
  }
  const from = MAIL_FROM ?? `catalogue@${new URL(SITE_URL).hostname}`;
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const transport = createTransport({ url: SMTP_URL, ...patience });
  try {
    await transport.sendMail({ from, to, subject, text });
    return ok(null);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    log.error({ subject, fault }, 'le courriel n’est pas parti');
    return err(fault);
  } finally {
    transport.close();
  }
}
