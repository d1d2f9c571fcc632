'use server';

import { changeTemplate } from '@/lib/templates/commands/change-template';
import { runAction } from '@/lib/web/run-action';

export async function changeTemplateAction(input: unknown) {
  return runAction((ctx) => changeTemplate(ctx, input));
}
