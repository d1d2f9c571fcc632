import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export type ReceivedMail = { to: string; raw: string; subject: string; text: string };
export type MailListener = {
  url: string;
  /** What was taken, in order. */
  received: ReceivedMail[];
  /** How many of the next e-mails to turn away, as a mail server that is busy does. */
  refuse: (count: number) => void;
  attempts: () => number;
  stop: () => Promise<void>;
};

/** A mail server of as much SMTP (RFC 5321) as one e-mail needs, on a port of its own. */
export async function listenForMail(): Promise<MailListener> {
  const received: ReceivedMail[] = [];
  let refusals = 0;
  let attempts = 0;
  const server = createServer((socket) => {
    converse(socket, {
      begin: () => {
        attempts += 1;
        return refusals-- <= 0;
      },
      take: (mail) => received.push(mail),
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (count) => void (refusals = count),
    attempts: () => attempts,
    stop: async () => void (await new Promise((resume) => server.close(resume))),
  };
}

type Desk = { begin: () => boolean; take: (mail: ReceivedMail) => void };

function converse(socket: Socket, { begin, take }: Desk): void {
  let unread = '';
  let to = '';
  let isInMessage = false;
  const say = (line: string) => void socket.write(`${line}\r\n`);
  const answer = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') return say('250 localhost');
    if (verb === 'MAIL') return say(begin() ? '250 ok' : '451 try again later');
    if (verb === 'RCPT') {
      to = /<(.*)>/.exec(line)?.[1] ?? '';
      return say('250 ok');
    }
    if (verb === 'DATA') {
      isInMessage = true;
      return say('354 go on');
    }
    if (verb !== 'QUIT') return say('250 ok');
    say('221 bye');
    socket.end();
  };
  const read = () => {
    for (;;) {
      const end = unread.indexOf(isInMessage ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const part = unread.slice(0, end);
      unread = unread.slice(end + (isInMessage ? 5 : 2));
      if (!isInMessage) {
        answer(part);
        continue;
      }
      isInMessage = false;
      take({ to, raw: part, ...readMessage(part) });
      say('250 taken');
    }
  };
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    unread += chunk;
    read();
  });
  say('220 localhost');
}

function readMessage(raw: string): { subject: string; text: string } {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const header = (name: string) =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(head.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? '';
  const subject = header('Subject')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, encoding: string, text: string) => decode(encoding, text));
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  const kind = encoding === 'base64' ? 'B' : encoding === 'quoted-printable' ? 'q' : '';
  return { subject, text: decode(kind, body.join('\r\n\r\n')).replace(/\r\n/g, '\n') };
}

function decode(encoding: string, text: string): string {
  if (encoding === 'B') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding === '') return text;
  const spaced = encoding === 'Q' ? text.replaceAll('_', ' ') : text.replace(/=\r\n/g, '');
  const bytes = spaced.replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
