import { z } from 'zod';
import { id, line, paragraph } from '@/lib/input/text';

const LONGEST = 1000;
const requiredText = paragraph(LONGEST).pipe(z.string().min(1, 'required'));
const time = z
  .union([z.date('invalid'), z.iso.datetime({ offset: true, error: 'invalid' })])
  .transform((at) => new Date(at));

export const askConfirmationInput = z.object({
  sectionId: id,
  departmentId: id.or(z.literal('').transform(() => null)).pipe(z.string('department_unchosen')),
  /** What to look at. */
  note: paragraph(LONGEST).default(''),
  dueAt: time.nullable().default(null),
});

export const askDepartmentsInput = askConfirmationInput
  .omit({ sectionId: true, departmentId: true })
  .extend({ articleId: id });

const answer = {
  confirmationId: id,
  /** Of the text the answer is about, as the one who answers saw it. */
  contentHash: z.string('invalid').regex(/^[0-9a-f]{64}$/, 'invalid'),
  /** Who answers; for somebody signed in their own name when left out. */
  answererName: line(40).default(''),
};
export const confirmSectionInput = z.object(answer);
export const disputeSectionInput = z.object({ ...answer, reason: requiredText });

export const confirmationRef = z.object({ confirmationId: id });
export const replyInput = z.object({ confirmationId: id, reply: requiredText });
export const waiverInput = z.object({ confirmationId: id, reason: requiredText });
export const answerInput = z.object({ answer: z.enum(['confirm', 'dispute'], 'invalid') });
