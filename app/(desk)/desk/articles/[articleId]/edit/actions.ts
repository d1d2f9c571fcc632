'use server';

import { refresh } from 'next/cache';
import { addSection } from '@/lib/articles/commands/add-section';
import { changeSectionDetails } from '@/lib/articles/commands/change-section-details';
import { mergeSections } from '@/lib/articles/commands/merge-sections';
import { moveSections } from '@/lib/articles/commands/move-sections';
import { removeSection } from '@/lib/articles/commands/remove-section';
import { restoreSection } from '@/lib/articles/commands/restore-section';
import { splitSection } from '@/lib/articles/commands/split-section';
import type { Ctx } from '@/lib/db/context';
import { runAction, type ActionResult } from '@/lib/web/run-action';

export async function addSectionAction(input: unknown) {
  return runAndRefresh((ctx) => addSection(ctx, input));
}

export async function removeSectionAction(input: unknown) {
  return runAndRefresh((ctx) => removeSection(ctx, input));
}

export async function restoreSectionAction(input: unknown) {
  return runAndRefresh((ctx) => restoreSection(ctx, input));
}

export async function moveSectionsAction(input: unknown) {
  return runAndRefresh((ctx) => moveSections(ctx, input));
}

export async function splitSectionAction(input: unknown) {
  return runAndRefresh((ctx) => splitSection(ctx, input));
}

export async function mergeSectionsAction(input: unknown) {
  return runAndRefresh((ctx) => mergeSections(ctx, input));
}

export async function changeSectionDetailsAction(input: unknown) {
  return runAndRefresh((ctx) => changeSectionDetails(ctx, input));
}

/** Refused or not, the page is shown anew: a refusal often means that somebody else has changed it. */
async function runAndRefresh<T>(command: (ctx: Ctx) => Promise<T>): Promise<ActionResult<T>> {
  const result = await runAction(command);
  refresh();
  return result;
}
