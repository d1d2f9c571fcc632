import { randomUUID } from 'node:crypto';
import { addSection } from '@/lib/writing/commands/add-section';
import { createArticle } from '@/lib/articles/commands/create-article';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { saveHead } from '@/lib/writing/commands/save-head';
import { saveSection } from '@/lib/writing/commands/save-section';
import type { Db } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { CURRENT_SCHEMA_VERSION, type StoredDocument } from '@/lib/document/stored-document';
import type { SectionRole } from '@/lib/domain/article/content';
import type { Actor, PersonActor, Role } from '@/lib/domain/permissions/roles';

type NewPerson = { name?: string; roles: Role[]; departmentId?: string | null };
type NewSection = { role?: SectionRole; headingLines?: string[]; texts: string[] };
type NewArticle = { bodyName?: string; year?: number; headline?: string[]; sections?: NewSection[] };

let made = 0;

/** A person as an actor. No password fits the hash: who must sign in is made by the real command. */
export async function person(db: Db, { name, roles, departmentId = null }: NewPerson): Promise<PersonActor> {
  const displayName = name ?? `人员${++made}`;
  const { id } = await db.person.create({
    data: {
      signInName: randomUUID(),
      displayName,
      passwordHash: '!',
      mustChangePassword: false,
      roles,
      departmentId,
    },
    select: { id: true },
  });
  return { kind: 'person', id, sessionId: await openDesk(db, id), displayName, roles, departmentId };
}

/** A session that does not end by itself. */
export async function openDesk(db: Db, personId: string): Promise<string> {
  const endsAt = new Date('2100-01-01T00:00:00Z');
  return (await db.session.create({ data: { personId, endsAt }, select: { id: true } })).id;
}

export function ctxOf(db: Db, actor: Actor, now = new Date()): Ctx {
  return { db, actor, now };
}

/** Id of a new department. */
export async function department(db: Db, name: string): Promise<string> {
  const { id } = await db.department.create({ data: { name }, select: { id: true } });
  return id;
}

/** The office's review stages, in this order; their ids. */
export async function stages(db: Db, list: { name: string; reviewers: PersonActor[] }[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [position, { name, reviewers }] of list.entries()) {
    const { id } = await db.stage.create({
      data: {
        name,
        position,
        reviewers: { create: reviewers.map((reviewer) => ({ personId: reviewer.id })) },
      },
      select: { id: true },
    });
    ids.push(id);
  }
  return ids;
}

/** A document of plain paragraphs; '' makes an empty one. */
export function paragraphs(...texts: string[]): StoredDocument {
  const content = texts.map((text) => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  }));
  return { schemaVersion: CURRENT_SCHEMA_VERSION, doc: { type: 'doc', content } };
}

const EMPTY_ROLES: SectionRole[] = ['lead', 'body', 'outlook'];

const ARTICLE: Required<NewArticle> = {
  bodyName: '云溪区委统战部',
  year: 2025,
  headline: ['同心向前 共绘新卷'],
  sections: [
    { role: 'lead', texts: ['2025年,云溪区委统战部围绕中心、服务大局,各项工作取得新进展。'] },
    { headingLines: ['凝聚共识 筑牢根基'], texts: ['全年举办主题宣讲四十二场。', '建成同心教育基地六处。'] },
    { headingLines: ['服务发展 汇聚力量'], texts: ['走访民营企业三百一十二家。'] },
    { role: 'outlook', texts: ['新的一年,继续把各方面智慧和力量凝聚起来。'] },
  ],
};

/**
 * A drafted article with a headline, a byline and these sections in this order, made by the real commands as
 * `writer`. By default nothing keeps it from being submitted.
 */
export async function articleWithText(
  db: Db,
  writer: PersonActor,
  wanted: NewArticle = {},
): Promise<{ articleId: string; sectionIds: string[] }> {
  const { bodyName, year, headline, sections } = { ...ARTICLE, ...wanted };
  const ctx = ctxOf(db, writer);
  const { articleId, sectionIds: empty } = await createArticle(ctx, {
    bodyName,
    year,
    from: { kind: 'empty' },
  });
  const byline = [{ role: 'text', outlet: '', name: writer.displayName }];
  await saveHead(ctx, {
    articleId,
    baseVersion: 1,
    bodyName,
    year,
    heading: { kicker: [], headline, subhead: '', seriesLabel: '' },
    byline,
  });

  const spare = empty.map((id, index) => ({ id, role: EMPTY_ROLES[index] }));
  const sectionIds: string[] = [];
  for (const { role = 'body', headingLines = [], texts } of sections) {
    const fitting = spare.findIndex((section) => section.role === role);
    const [reused] = fitting < 0 ? [] : spare.splice(0, fitting + 1).slice(-1);
    const afterSectionId = sectionIds.at(-1) ?? null;
    const sectionId = reused?.id ?? (await addSection(ctx, { articleId, afterSectionId, role })).sectionId;
    const document = paragraphs(...texts);
    await saveSection(ctx, { articleId, sectionId, baseVersion: 1, headingLines, document });
    sectionIds.push(sectionId);
  }
  for (const sectionId of empty.filter((id) => !sectionIds.includes(id))) {
    await removeSection(ctx, { articleId, sectionId });
  }
  return { articleId, sectionIds };
}
