import { z } from 'zod';
import { CHECK_NAMES } from './checks/check-names';
import { faultOfPattern } from './pattern';

export const FINDING_LEVELS = ['advice', 'warning', 'block'] as const;

const pattern = z.string().superRefine((source, ctx) => {
  const fault = faultOfPattern(source);
  if (fault) ctx.addIssue({ code: 'custom', message: fault });
});
const words = z.string().trim().min(1).max(500);

const shared = {
  /** `pack/name`, never changed: findings and what people say of them are kept by it. */
  id: z.string().regex(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/),
  /** May hold {text}, {suggestion} and what a check names. */
  message: words,
  /** Whether one click may put the suggestion in place. */
  isSafe: z.boolean(),
  level: z.enum(FINDING_LEVELS),
  standard: z.strictObject({ code: words, edition: words, clause: words, checked: words }).nullable(),
  owner: words,
  state: z.enum(['draft', 'live']),
  /** A find that touches a match of one of these is none. */
  except: z.array(pattern).optional(),
  /** Kept quiet within 《》 or “”. */
  quiet: z.array(z.enum(['title', 'quote'])).optional(),
  mustMatch: z.array(words).min(1),
  mustNotMatch: z.array(words).min(1),
};

/** A rule of the copy desk as it is written down; what an office writes is checked against it. */
export const ruleSchema = z.discriminatedUnion('kind', [
  /** `suggestion` may use $1 to $9. */
  z.strictObject({ ...shared, kind: z.literal('pattern'), pattern, suggestion: z.string().nullable() }),
  /** Wrong words with the right ones; null where a person has to say. */
  z.strictObject({
    ...shared,
    kind: z.literal('table'),
    table: z.record(z.string().min(2).max(40), z.string().nullable()),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('check'),
    check: z.enum(CHECK_NAMES),
    parameters: z.record(z.string(), z.array(z.string())).optional(),
    suggestion: z.null(),
  }),
]);

export type Rule = z.infer<typeof ruleSchema>;
export type FindingLevel = Rule['level'];

export const packSchema = z.strictObject({
  pack: z.string(),
  title: words,
  rules: z.array(ruleSchema),
  /** For the examples of rules that read the office's lists. */
  exampleLists: z.unknown().optional(),
});
