'use server';

import { addToArticle } from '@/lib/imports/commands/add-to-article';
import { correctImport } from '@/lib/imports/commands/correct-import';
import { discardImport } from '@/lib/imports/commands/discard-import';
import { importPaste } from '@/lib/imports/commands/import-paste';
import { lookAtFlag } from '@/lib/imports/commands/look-at-flag';
import { makeArticle } from '@/lib/imports/commands/make-article';
import { saveRows } from '@/lib/imports/commands/save-rows';
import { getImport } from '@/lib/imports/queries/get-import';
import { getImportMarks } from '@/lib/imports/queries/get-import-marks';
import { listTakenIn } from '@/lib/imports/queries/list-taken-in';
import { parseInput } from '@/lib/input/parse-input';
import { importInput } from '@/lib/imports/input';
import { runAction } from '@/lib/web/run-action';

export async function importPasteAction(input: unknown) {
  return runAction((ctx) => importPaste(ctx, input));
}

export async function findTakenInAction(input: unknown) {
  return runAction((ctx) => listTakenIn(ctx, input));
}

export async function discardImportAction(input: unknown) {
  return runAction((ctx) => discardImport(ctx, input));
}

export async function openImportAction(input: unknown) {
  return runAction((ctx) => getImport(ctx, parseInput(importInput, input).importId));
}

export async function saveRowsAction(input: unknown) {
  return runAction((ctx) => saveRows(ctx, input));
}

export async function lookAtFlagAction(input: unknown) {
  return runAction((ctx) => lookAtFlag(ctx, input));
}

export async function correctImportAction(input: unknown) {
  return runAction((ctx) => correctImport(ctx, input));
}

export async function findMarksAction(input: unknown) {
  return runAction((ctx) => getImportMarks(ctx, parseInput(importInput, input).importId));
}

export async function makeArticleAction(input: unknown) {
  return runAction((ctx) => makeArticle(ctx, input));
}

export async function addToArticleAction(input: unknown) {
  return runAction((ctx) => addToArticle(ctx, input));
}
