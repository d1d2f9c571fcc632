import type { Reading } from '@/lib/db/context';
import { NOTICE_KINDS, type NoticeKind } from '@/lib/domain/notices';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { mailSettings } from '@/lib/env';

export type NoticeChoices = {
  email: string;
  /** False while no mail server is set up. */
  canSend: boolean;
  /** The kinds that a person of these roles gets. */
  kinds: { kind: NoticeKind; byEmail: boolean }[];
};

/** What the actor gets by e-mail, and where. */
export async function getNoticeChoices({ actor, db }: Reading<PersonActor>): Promise<NoticeChoices> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, noticeChoices: { select: { kind: true, byEmail: true } } },
  });
  const chosen = new Map(person.noticeChoices.map(({ kind, byEmail }) => [kind, byEmail]));
  const kinds = (Object.keys(NOTICE_KINDS) as NoticeKind[])
    .filter((kind) => NOTICE_KINDS[kind].roles.some((role) => actor.roles.includes(role)))
    .map((kind) => ({ kind, byEmail: chosen.get(kind) ?? NOTICE_KINDS[kind].byEmail }));
  return { email: person.email, canSend: mailSettings() !== null, kinds };
}
