import { makeLink } from '@/lib/seasons/commands/make-link';
import type { Browser, Page } from '@playwright/test';
import { expect, type Office } from './fixtures';
import { withRecords } from './office-records';
import { openDesk } from '../support/office';

export type DemoLink = { address: string; linkId: string; requestId: string };

/** A new link to the demo season's request to this department. */
export function demoLink(office: Office, department: string): Promise<DemoLink> {
  return withRecords(office, async (db) => {
    const writer = await db.person.findFirstOrThrow({ where: { signInName: 'linxw' } });
    const { id: requestId } = await db.materialRequest.findFirstOrThrow({
      where: { department: { name: department }, season: { closedAt: null } },
      select: { id: true },
    });
    const actor = { kind: 'person' as const, sessionId: await openDesk(db, writer.id), ...writer };
    const ctx = { actor, db, now: new Date() };
    const { linkId, token } = await makeLink(ctx, { requestId, recipient: '办公室', days: 7 });
    return { address: `/material#${token}`, linkId, requestId };
  });
}

/** A browser of its own that came through the link, as wide as a phone. */
export async function openOnPhone(browser: Browser, office: Office, { address }: DemoLink): Promise<Page> {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ baseURL: office.url, viewport, hasTouch: true });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('button', { name: /填写素材/ }).first()).toBeVisible();
  return page;
}

/** Opens the form for the request as a whole. */
export async function openWholeForm(page: Page) {
  const form = page.getByRole('form', { name: '报送素材：整体材料' });
  const add = page.getByRole('button', { name: '填写素材：整体材料' });
  await expect(add.or(form)).toBeVisible();
  if (await add.isVisible()) await add.click();
  return form;
}

export async function chooseFiles(
  page: Page,
  form: ReturnType<Page['getByRole']>,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await form.getByRole('button', { name: '选择文件或照片' }).click();
  await (await chooser).setFiles(files);
}
