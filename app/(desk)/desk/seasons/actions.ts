'use server';

import { cancelRequest } from '@/lib/seasons/commands/cancel-request';
import { changeRequest } from '@/lib/seasons/commands/change-request';
import { changeSeason } from '@/lib/seasons/commands/change-season';
import { closeSeason } from '@/lib/seasons/commands/close-season';
import { makeLink } from '@/lib/seasons/commands/make-link';
import { openSeason } from '@/lib/seasons/commands/open-season';
import { remindDepartment } from '@/lib/seasons/commands/remind-department';
import { remindOwing } from '@/lib/seasons/commands/remind-owing';
import { reopenSeason } from '@/lib/seasons/commands/reopen-season';
import { revokeLink } from '@/lib/seasons/commands/revoke-link';
import { sendRequests } from '@/lib/seasons/commands/send-requests';
import { setSeasonDates } from '@/lib/seasons/commands/set-season-dates';
import { suggestRequests } from '@/lib/seasons/queries/suggest-requests';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function openSeasonAction(input: unknown) {
  return runAction((ctx) => openSeason(ctx, input));
}

export async function changeSeasonAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeSeason(ctx, input)));
}

export async function setSeasonDatesAction(input: unknown) {
  return showAnew(await runAction((ctx) => setSeasonDates(ctx, input)));
}

export async function closeSeasonAction(input: unknown) {
  return showAnew(await runAction((ctx) => closeSeason(ctx, input)));
}

export async function reopenSeasonAction(input: unknown) {
  return showAnew(await runAction((ctx) => reopenSeason(ctx, input)));
}

export async function suggestRequestsAction(input: unknown) {
  return runAction((ctx) => suggestRequests(ctx, input));
}

export async function sendRequestsAction(input: unknown) {
  return showAnew(await runAction((ctx) => sendRequests(ctx, input)));
}

export async function changeRequestAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeRequest(ctx, input)));
}

export async function cancelRequestAction(input: unknown) {
  return showAnew(await runAction((ctx) => cancelRequest(ctx, input)));
}

export async function remindDepartmentAction(input: unknown) {
  return runAction((ctx) => remindDepartment(ctx, input));
}

export async function remindOwingAction(input: unknown) {
  return showAnew(await runAction((ctx) => remindOwing(ctx, input)));
}

export async function makeLinkAction(input: unknown) {
  return showAnew(await runAction((ctx) => makeLink(ctx, input)));
}

export async function revokeLinkAction(input: unknown) {
  return showAnew(await runAction((ctx) => revokeLink(ctx, input)));
}
