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
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
