import type { Tx } from '@/lib/db/client';
import { Invalid } from '@/lib/domain/errors';
import { readTypedFigure, type Figure } from '@/lib/domain/facts/figure';

/** The figure as it was typed, in the metric's unit. @throws Invalid at figure */
export function readGivenFigure(text: string, unit: string): Figure {
  const figure = readTypedFigure(text, unit);
  if ('fault' in figure) throw new Invalid({ figure: figure.fault });
  // A metric without a unit has figures without one.
  if (figure.unit !== unit) throw new Invalid({ figure: 'figure_other_unit' });
  return figure;
}

type Origin = { departmentId: string | null; submissionId: string | null };

/** @throws Invalid `no_such_choice` at departmentId or submissionId */
export async function requireOrigin(tx: Tx, { departmentId, submissionId }: Origin): Promise<void> {
  const [departments, submissions] = [
    departmentId === null ? 1 : await tx.department.count({ where: { id: departmentId } }),
    submissionId === null ? 1 : await tx.submission.count({ where: { id: submissionId } }),
  ];
  if (departments === 0) throw new Invalid({ departmentId: 'no_such_choice' });
  if (submissions === 0) throw new Invalid({ submissionId: 'no_such_choice' });
}
