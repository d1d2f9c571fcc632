import path from 'node:path';
import { z } from 'zod';

const minutes = (fallback: number) => z.coerce.number().positive().default(fallback);

const environment = z
  .object({
    DATABASE_URL: z.string().startsWith('postgres'),
    DATA_DIR: z.string().default('.data'),
    NEXTAUTH_SECRET: z.string().min(16),
    NEXTAUTH_URL: z.url().default('http://localhost:3000'),
    SITE_URL: z.url().optional(),
    /** Who runs the public site, as its footer says. */
    OFFICE_NAME: z.string().trim().default(''),
    SESSION_IDLE_MINUTES: minutes(30),
    /** After how many hours a session ends, whatever happens. */
    SESSION_HOURS: z.coerce
      .number()
      .positive()
      .max(24 * 31)
      .default(12),
    SIGN_IN_MAX_FAILURES: z.coerce.number().int().positive().default(5),
    SIGN_IN_LOCK_MINUTES: minutes(15),
    /** Reverse proxies whose X-Forwarded-* headers are believed: addresses, networks or `loopback`. */
    TRUSTED_PROXIES: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/).filter(Boolean)),
    /** How many of the nightly backups stay; 0 makes none. */
    BACKUPS_KEPT: z.coerce.number().int().nonnegative().default(7),
    /** Encrypts backups; '' leaves them unencrypted. */
    HUIMOU_BACKUP_PASSPHRASE: z.string().default(''),
    /** '1': webhooks may go to addresses of the office's own network, and by http. */
    HUIMOU_WEBHOOKS_PRIVATE: z.enum(['', '0', '1'], "'1' or nothing").default(''),
    DATABASE_POOL: z.coerce.number().int().positive().default(10),
    /** smtp://user:password@host:port or smtps://…; without it nothing is sent by e-mail. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'smtp:// or smtps://')
      .or(z.literal(''))
      .default(''),
    /** The sender of e-mails, as 回眸 <huimou@example.gov.cn>. */
    SMTP_FROM: z.string().trim().default(''),
  })
  .refine(({ SMTP_URL, SMTP_FROM }) => SMTP_URL === '' || SMTP_FROM.includes('@'), {
    path: ['SMTP_FROM'],
    error: 'needed with SMTP_URL',
  });
export type Env = z.infer<typeof environment>;

let parsed: Env | undefined;

/**
 * The configuration, read once from the environment.
 * @throws Error naming each variable that is missing or malformed.
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = environment.safeParse(process.env);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration: ${faults.join('; ')}`);
  }
  parsed = result.data;
  return parsed;
}

export type MailSettings = { url: string; from: string };

/** The e-mail server and the sender; null where none is set up. */
export function mailSettings(): MailSettings | null {
  const { SMTP_URL, SMTP_FROM } = env();
  return SMTP_URL === '' ? null : { url: SMTP_URL, from: SMTP_FROM };
}

/** Whether webhooks may go to addresses of the office's own network, and by http. */
export function allowsPrivateWebhooks(): boolean {
  return env().HUIMOU_WEBHOOKS_PRIVATE === '1';
}

/** Who runs the office, '' where it is not said; asked by commands that need no server. */
export function officeName(): string {
  return (process.env.OFFICE_NAME ?? '').trim();
}

/** The folder uploads and generated files lie in, as an absolute path. */
export function dataDirectory(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? '.data');
}
