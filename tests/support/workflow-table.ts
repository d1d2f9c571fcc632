import { SHELF_MOVES } from '@/lib/domain/workflow/shelf';
import { TRANSITIONS } from '@/lib/domain/workflow/transitions';

const HEAD = ['from', 'publication', 'action', 'to', 'publication after', 'ability', 'guards', 'event'];

/** The workflow as the documentation shows it, a row for each of TRANSITIONS. */
export function workflowTable(): string {
  const rows = TRANSITIONS.map((row) => [
    row.from.join(', '),
    row.publication.join(', '),
    row.action,
    row.to,
    row.publicationTo,
    row.ability,
    row.guards.join(', '),
    row.event,
  ]);
  return tableOf(HEAD, rows);
}

/** The same of how articles are put away, a row for each of SHELF_MOVES. */
export function shelfTable(): string {
  const rows = SHELF_MOVES.map((move) => [
    move.from.join(', '),
    move.action,
    move.to,
    move.ability,
    move.guards.join(', '),
    move.event,
  ]);
  return tableOf(['from', 'action', 'to', 'ability', 'guards', 'event'], rows);
}

function tableOf(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
