import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { OutputInline, OutputText } from '@/lib/outputs/output-blocks';
import { printable } from './printable';

/** Quotation marks, dashes and dots that both scripts have are Chinese here: ECMA-376, 17.3.2.26. */
export const CHINESE = { hint: 'eastAsia' } as const;

/** Words in the style of their paragraph. */
export function plainRun(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ font: CHINESE, ...options, text: printable(text) });
}

export function wordRuns(inlines: readonly OutputInline[]): ParagraphChild[] {
  return linked(inlines)
    .map(({ href, runs }) =>
      href === null ? runs : [new ExternalHyperlink({ link: printable(href), children: runs })],
    )
    .flat();
}

type Stretch = { href: string | null; runs: TextRun[] };

/** Neighbours that lead to one address are one link, whatever their marks. */
function linked(inlines: readonly OutputInline[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const inline of inlines) {
    const href = inline.kind === 'text' ? inline.href : null;
    const run = inline.kind === 'text' ? textRun(inline) : new TextRun({ break: 1 });
    const last = stretches.at(-1);
    if (last && last.href === href) last.runs.push(run);
    else stretches.push({ href, runs: [run] });
  }
  return stretches;
}

function textRun({ text, isBold, isItalic, isRunIn, script, href }: OutputText): TextRun {
  return plainRun(text, {
    ...(href !== null && { style: 'Hyperlink' }),
    ...((isBold || isRunIn) && { bold: true }),
    ...(isItalic && { italics: true }),
    ...(script === 'superscript' && { superScript: true }),
    ...(script === 'subscript' && { subScript: true }),
  });
}
