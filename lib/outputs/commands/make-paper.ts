import type { z } from 'zod';
import type { Ctx } from '@/lib/db/context';
import { parseInput } from '@/lib/input/parse-input';
import { makePaperInput } from '@/lib/outputs/input';
import { orderOutput } from '@/lib/outputs/make-file';
import type { OutputOf } from '@/lib/outputs/output-of';
import type { OutputSetting } from '@/lib/outputs/output-setting';

/**
 * Makes a paper of the desk: 花脸稿 and 审核表 of a review, a season's table, a year's volume. As `makeOutput`, long
 * ones by a job.
 * @throws Invalid, NotFound, Forbidden, NotPossible `output_year_empty`, `output_withdrawn_text`, `hash_matches`
 */
export async function makePaper(
  ctx: Ctx,
  raw: unknown,
  setting: OutputSetting,
  { waits = false }: { waits?: boolean } = {},
): Promise<{ outputId: string }> {
  const input = parseInput(makePaperInput, raw);
  const options = input.outlet === 'marked_docx' ? { proposalId: input.proposalId } : {};
  return orderOutput(ctx, { outlet: input.outlet, of: ofPaper(input), options }, setting, { waits });
}

function ofPaper(input: z.infer<typeof makePaperInput>): OutputOf {
  switch (input.outlet) {
    case 'matrix_pdf':
      return { kind: 'season', seasonId: input.seasonId };
    case 'volume_pdf':
      return { kind: 'year', year: input.year };
    default:
      return { kind: 'review', reviewId: input.reviewId };
  }
}
