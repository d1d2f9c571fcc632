import { z } from 'zod';
import { WECHAT_THEME_IDS, type Outlet, type WechatThemeId } from '@/lib/domain/outlets';
import { id } from '@/lib/input/text';

export const outputOptionsInput = z.object({
  /** Of a reading copy: the number of each fifth line. */
  lineNumbers: z.boolean().optional(),
  /** Of a post. */
  theme: z.enum(WECHAT_THEME_IDS, 'no_such_choice').optional(),
  /** Of a marked copy: the one proposal it shows; all of them where none is named. */
  proposalId: id.nullish(),
});

/** What was chosen for an output, as it is kept: what its outlet knows of, whatever else was sent. */
export type OutputOptions = {
  lineNumbers?: boolean;
  theme?: WechatThemeId;
  proposalId?: string | null;
};

/** Of outputs from before there was a choice, too. */
export function optionsOf(
  outlet: Outlet,
  { lineNumbers, theme, proposalId }: OutputOptions = {},
): OutputOptions {
  if (outlet === 'reading_docx' || outlet === 'reading_pdf') return { lineNumbers: lineNumbers ?? false };
  if (outlet === 'wechat') return { theme: theme ?? 'seal' };
  if (outlet === 'marked_docx') return { proposalId: proposalId ?? null };
  return {};
}
