'use server';

import { refresh } from 'next/cache';
import { addTemplate } from '@/lib/templates/commands/add-template';
import { archiveTemplate } from '@/lib/templates/commands/archive-template';
import { restoreTemplate } from '@/lib/templates/commands/restore-template';
import { runAction } from '@/lib/web/run-action';

type Ref = { id: string; version: number };

/** A new template begins with what every year-in-review has. */
const FIRST_SECTIONS = [{ role: 'lead' }, { role: 'body' }, { role: 'outlook' }];

export async function addTemplateAction(input: { name: string }) {
  return showAnew(await runAction((ctx) => addTemplate(ctx, { name: input.name, sections: FIRST_SECTIONS })));
}

export async function archiveTemplateAction(input: Ref) {
  return showAnew(
    await runAction((ctx) => archiveTemplate(ctx, { templateId: input.id, version: input.version })),
  );
}

export async function restoreTemplateAction(input: Ref) {
  return showAnew(
    await runAction((ctx) => restoreTemplate(ctx, { templateId: input.id, version: input.version })),
  );
}

/** After a refusal too: what stands there now is what the next try must be based on. */
function showAnew<T>(result: T): T {
  refresh();
  return result;
}
