import { createTransport } from 'nodemailer';
import type { MailSettings } from '@/lib/env';

/** `messageId` without its brackets: the same for the same e-mail, so that a mail server may drop a second one. */
export type Mail = { to: string; subject: string; text: string; messageId: string };

// Shorter than the transaction a notice is sent in.
const PATIENCE = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 4_000 };

/** Hands an e-mail to the office's mail server. @throws Error when it does not take it */
export async function postMail({ url, from }: MailSettings, { messageId, ...mail }: Mail): Promise<void> {
  const settings = new URL(url);
  const transport = createTransport({
    host: settings.hostname.replace(/^\[|\]$/g, ''),
    ...(settings.port === '' ? {} : { port: Number(settings.port) }),
    secure: settings.protocol === 'smtps:',
    ...(settings.username === ''
      ? {}
      : {
          auth: {
            user: decodeURIComponent(settings.username),
            pass: decodeURIComponent(settings.password),
          },
        }),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...PATIENCE,
  });
  try {
    await transport.sendMail({ from, messageId: `<${messageId}>`, ...mail });
  } finally {
    transport.close();
  }
}
