import { createFormatter, createTranslator, type Messages } from 'next-intl';
import { TIME_ZONE } from '@/lib/domain/calendar';
import { isNoticeKind, noticeWords } from '@/lib/domain/notices';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { env } from '@/lib/env';
import type { NoticeToSend } from '@/lib/notices/send-notice';
import { loadMessages } from '@/messages/load-messages';
import { asLocale } from '@/messages/locales';

/** A notice as an e-mail in its reader's language, with the link to what it is about. */
export async function noticeMail(notice: NoticeToSend): Promise<{ subject: string; text: string }> {
  const locale = asLocale(notice.locale);
  const messages: Messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: 'notices' });
  const format = createFormatter({ locale, timeZone: TIME_ZONE });
  const words = noticeWords(notice.params, (at) => format.dateTime(at, TIME_IN_LIST));
  const text = isNoticeKind(notice.kind) ? t(`text.${notice.kind}`, words) : notice.kind;
  const link = new URL(notice.path, env().NEXTAUTH_URL).href;
  return {
    subject: t('mail.subject', { text }).replace(/\s+/g, ' '),
    text: t('mail.body', { name: notice.displayName, text, link }),
  };
}
