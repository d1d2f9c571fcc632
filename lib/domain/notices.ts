import type { Role } from './permissions/roles';
import { withinQuotes } from './text/within-quotes';

/**
 * What each kind of notice names, all texts; times are ISO 8601, '' where there is none. Each kind is a key of the
 * `notices.text` messages, which use these names.
 */
export type NoticeParams = {
  request_sent: { season: string; dueAt: string };
  request_due: { season: string; dueAt: string };
  request_overdue: { season: string; dueAt: string };
  /** `section`: '' where it is for the request as a whole, or the section has no heading. */
  submission_received: { season: string; department: string; contributor: string; section: string };
  confirmation_asked: { headline: string; section: string; dueAt: string };
  /** `answer`: confirmed, disputed */
  confirmation_answered: { headline: string; section: string; department: string; answer: string };
  /** Sent to review with other texts than the department confirmed; `section`: up to three of the `count`. */
  confirmation_void: { headline: string; section: string; count: string };
  /** `answer`: replied, waived */
  dispute_replied: { headline: string; section: string; answer: string };
  review_awaiting: { headline: string; stage: string; submitter: string };
  changes_requested: { headline: string; stage: string; reviewer: string };
  article_approved: { headline: string };
  article_published: { headline: string };
  /** Somebody else gave them a temporary password. */
  password_reset: { by: string; resetAt: string };
  /** `fault`: failed, old, unreadable */
  backup_attention: { fault: string; newestAt: string };
  /** `event`: published, corrected, withdrawn, ping */
  webhook_given_up: { name: string; event: string };
};
export type NoticeKind = keyof NoticeParams;

/** Whether it is also sent by e-mail when the person has not chosen, and which role it is for. */
export const NOTICE_KINDS: { [K in NoticeKind]: { byEmail: boolean; roles: readonly Role[] } } = {
  request_sent: { byEmail: true, roles: ['contributor'] },
  request_due: { byEmail: true, roles: ['contributor'] },
  request_overdue: { byEmail: true, roles: ['contributor'] },
  submission_received: { byEmail: false, roles: ['writer'] },
  confirmation_asked: { byEmail: true, roles: ['contributor'] },
  confirmation_answered: { byEmail: false, roles: ['writer'] },
  confirmation_void: { byEmail: false, roles: ['contributor'] },
  dispute_replied: { byEmail: true, roles: ['contributor'] },
  review_awaiting: { byEmail: true, roles: ['reviewer'] },
  changes_requested: { byEmail: true, roles: ['writer'] },
  article_approved: { byEmail: false, roles: ['writer', 'publisher'] },
  article_published: { byEmail: false, roles: ['writer'] },
  // Nobody's to choose: whoever was reset without asking must hear of it.
  password_reset: { byEmail: true, roles: [] },
  backup_attention: { byEmail: true, roles: ['admin'] },
  webhook_given_up: { byEmail: true, roles: ['admin'] },
};

export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(NOTICE_KINDS, kind);
}

/** What a notice's message may name, ready to show; `none` stands for a time or a section there is not. */
export function noticeWords(
  params: Readonly<Record<string, unknown>>,
  showTime: (at: Date) => string,
): Record<string, string> {
  const entries = Object.entries({ section: '', count: '1', ...params }).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const isTime = name.endsWith('At');
      if (value === '' && (isTime || name === 'section')) return [name, 'none'];
      if (name === 'section') return [name, withinQuotes(value)];
      return [name, isTime ? showTime(new Date(value)) : value];
    }),
  );
}
