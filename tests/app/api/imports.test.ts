import { readdir } from 'node:fs/promises';
import { Paragraph } from 'docx';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/imports/route';
import type { Role } from '@/lib/domain/permissions/roles';
import { MAX_FILE_BYTES } from '@/lib/intake/read/limits';
import { listTakenIn } from '@/lib/imports/queries/list-taken-in';
import { submissionsDirectory } from '@/lib/submissions/files/file-path';
import { resetDb, testDb } from '../../support/database';
import { eventTypes } from '../../support/events';
import { SUMMARY } from '../../support/imports';
import { ctxOf, openDesk, person } from '../../support/office';
import { emptySubmissionFolder } from '../../support/received-files';
import { writeDocx } from '../../support/write-docx';
import { writeOle } from '../../support/write-ole';

// What next-auth would read from the request of a running server.
const browser = vi.hoisted(() => ({ sessionId: undefined as string | undefined }));
vi.mock('next/headers', () => ({ cookies: async () => ({ getAll: () => [], get: () => undefined }) }));
vi.mock('next-auth/jwt', () => ({
  getToken: async () => (browser.sessionId === undefined ? null : { sessionId: browser.sessionId }),
}));

const IMPORT_ID = '4c6a1b0e-4f0e-4d57-9d4c-0a6a4c1f7b21';
const db = testDb();

beforeEach(async () => {
  await resetDb();
  await emptySubmissionFolder();
  browser.sessionId = undefined;
});

async function signIn(...roles: Role[]) {
  const actor = await person(db, { roles });
  const session = { id: await openDesk(db, actor.id) };
  browser.sessionId = session.id;
  return actor;
}

function post(body: FormData | string, options: RequestInit = {}): Promise<Response> {
  return POST(new Request('http://localhost/api/imports', { method: 'POST', body, ...options }));
}

function send(file: File, options: { importId?: string; signal?: AbortSignal } = {}): Promise<Response> {
  const { importId, ...rest } = options;
  const form = new FormData();
  if (importId) form.append('importId', importId);
  form.append('file', file);
  return post(form, rest);
}

const bytesOfSummary = () => writeDocx(SUMMARY.split('\n').map((text) => new Paragraph(text)));
const summary = async () => new File([new Uint8Array(await bytesOfSummary())], '综述.docx');

async function expectNothingKept() {
  expect(await readdir(submissionsDirectory()).catch(() => [])).toEqual([]);
  expect(await db.import.count()).toBe(0);
  expect(await eventTypes(db)).toEqual([]);
}

const failureOf = async (answer: Response) => ((await answer.json()) as { failure: unknown }).failure;

describe('a file sent to be imported', () => {
  test('comes in, and its sender is told what was found in it', async () => {
    await signIn('writer');
    const answer = await send(await summary());
    expect(answer.status).toBe(200);
    const { id, text } = await db.import.findFirstOrThrow();
    expect(text).toContain('共绘新卷');
    const characterCount = expect.any(Number);
    expect(await answer.json()).toEqual({
      same: [],
      importId: id,
      characterCount,
      articles: 1,
      warnings: [],
    });
  });

  test('sent again because the answer was lost, it comes in once, and can be asked after', async () => {
    const actor = await signIn('writer');
    const ctx = ctxOf(db, actor);
    expect(await listTakenIn(ctx, { importIds: [IMPORT_ID] })).toEqual([]);
    const first: unknown = await (await send(await summary(), { importId: IMPORT_ID })).json();
    const again = await send(await summary(), { importId: IMPORT_ID });
    expect(await again.json()).toEqual(first);
    expect(await db.import.count()).toBe(1);
    expect(await listTakenIn(ctx, { importIds: [IMPORT_ID] })).toEqual([first]);
    const other = ctxOf(db, await person(db, { roles: ['writer'] }));
    expect(await listTakenIn(other, { importIds: [IMPORT_ID] })).toEqual([]);
  });

  test('is refused from who is signed out', async () => {
    const answer = await send(await summary());
    expect(answer.status).toBe(401);
    expect(await failureOf(answer)).toMatchObject({ reason: 'signed_out' });
    await expectNothingKept();
  });

  test('is refused from who does not write', async () => {
    await signIn('reviewer');
    const answer = await send(await summary());
    expect(answer.status).toBe(403);
    expect(await failureOf(answer)).toMatchObject({ reason: 'needs_writer' });
    await expectNothingKept();
  });

  test('larger than allowed, it is refused as that', async () => {
    await signIn('writer');
    const answer = await send(new File([new Uint8Array(MAX_FILE_BYTES + 1)], '大.docx'));
    expect(answer.status).toBe(422);
    expect(await failureOf(answer)).toMatchObject({ reason: 'file_too_large' });
    await expectNothingKept();
  });

  test.each([
    ['空.docx', '', 'file_empty'],
    ['伪.docx', '这不是 Word 文件。', 'file_type_mismatch'],
    ['密.docx', writeOle(['EncryptionInfo', 'EncryptedPackage']), 'file_encrypted'],
  ])('that cannot be read, %s is refused with the reason', async (name, content, reason) => {
    await signIn('writer');
    const bytes = typeof content === 'string' ? content : new Uint8Array(content);
    const answer = await send(new File([bytes], name));
    expect(answer.status).toBe(422);
    expect(await failureOf(answer)).toMatchObject({ reason, fields: { file: reason } });
    await expectNothingKept();
  });

  test('whose sender gave it up while it was read does not come in', async () => {
    await signIn('writer');
    const givenUp = new AbortController();
    const sent = send(await summary(), { signal: givenUp.signal });
    givenUp.abort();
    expect((await sent).status).toBe(422);
    await expectNothingKept();
  });

  test('that is none, or under a name that is no id, is refused', async () => {
    await signIn('writer');
    expect((await post(new FormData())).status).toBe(422);
    expect((await post('{}', { headers: { 'content-type': 'application/json' } })).status).toBe(422);
    expect((await send(await summary(), { importId: 'mine' })).status).toBe(422);
    await expectNothingKept();
  });
});
