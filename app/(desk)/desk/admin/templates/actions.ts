'use server';

import { addTemplate } from '@/lib/templates/commands/add-template';
import { archiveTemplate } from '@/lib/templates/commands/archive-template';
import { restoreTemplate } from '@/lib/templates/commands/restore-template';
import { fieldsOf } from '@/lib/input/fields';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

/** A new template begins with what every year-in-review has. */
const FIRST_SECTIONS = [{ role: 'lead' }, { role: 'body' }, { role: 'outlook' }];

export async function addTemplateAction(input: unknown) {
  return showAnew(
    await runAction((ctx) => addTemplate(ctx, { ...fieldsOf(input), sections: FIRST_SECTIONS })),
  );
}

export async function archiveTemplateAction(input: unknown) {
  return showAnew(await runAction((ctx) => archiveTemplate(ctx, fieldsOf(input, 'templateId'))));
}

export async function restoreTemplateAction(input: unknown) {
  return showAnew(await runAction((ctx) => restoreTemplate(ctx, fieldsOf(input, 'templateId'))));
}
