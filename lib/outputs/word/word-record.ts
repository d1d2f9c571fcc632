import { Paragraph, type Table, type FileChild } from 'docx';
import { articleName } from '@/lib/domain/article/article-title';
import type { OutputSource } from '@/lib/outputs/output-source';
import type { PrintedRecord } from './printed-record';
import { sayTime } from './say-time';
import { wordGrid } from './word-grid';
import { TEXT_WIDTH } from './word-measures';
import { versionLine } from './word-page';
import { plainRun } from './word-runs';
import type { WordWords } from './word-words';

/** The review record as an annex on a page of its own (GB/T 9704-2012, 7.3.4: 附件应当另面编排). */
export function wordRecord(source: OutputSource, record: PrintedRecord, words: WordWords): FileChild[] {
  const title = new Paragraph({
    style: 'AnnexTitle',
    pageBreakBefore: true,
    children: [plainRun(words('record.title'))],
  });
  const gap = () => new Paragraph({ style: 'TableGap' });
  return [title, about(source, record, words), gap(), stages(record, words), gap()];
}

const LABEL = 1600;

function about(source: OutputSource, record: PrintedRecord, words: WordWords): Table {
  const { bodyName, heading } = source.content;
  const { authors, proposers, submittedBy, submittedAt, note } = record;
  const shares = proposers.map(({ person: { displayName: name }, stages: of, differences, characters }) =>
    of.length === 0
      ? words('record.ofCopy', { name })
      : words('record.share', {
          name,
          stages: of.join(words('and')),
          differences: String(differences),
          characters: String(characters),
        }),
  );
  const submitted = words('record.submittedBy', { name: submittedBy, at: sayTime(submittedAt, words) });
  const rows: [string, string[]][] = [
    [words('record.article'), [articleName({ headline: heading.headline, bodyName })]],
    [words('record.version'), [versionLine(source, words)]],
    [words('record.hash'), [source.contentHash]],
    [words('record.authors'), [authors.join(words('and'))]],
    [words('record.proposers'), shares],
    [words('record.submitted'), [submitted]],
    [words('record.note'), note.split('\n')],
  ];
  const shown = rows.filter(([, lines]) => lines.some((line) => line !== ''));
  return wordGrid([LABEL, TEXT_WIDTH - LABEL], {
    rows: shown.map(([label, lines]) => [{ lines: [label], isHead: true }, { lines }]),
  });
}

const COLUMNS = [1200, 1300, 1000, 3244, 2100];

function stages({ stages: all }: PrintedRecord, words: WordWords): Table {
  const head = (['stage', 'reviewer', 'verdict', 'opinion', 'time'] as const).map((key) => ({
    lines: [words(`record.${key}`)],
    isHead: true,
  }));
  const rows = all.map(({ name, standing, reviewers, decision }) => {
    if (!decision) {
      const named = reviewers.map(({ displayName }) => displayName).join(words('and'));
      const state = standing === 'done' ? '' : words(`record.${standing}`);
      return [name, named, state, '', ''].map((text) => ({ lines: [text] }));
    }
    const { by, verdict, opinion, decidedAt, passwordResetAt } = decision;
    const reset = passwordResetAt && words('record.passwordReset', { at: sayTime(passwordResetAt, words) });
    return [
      { lines: [name] },
      { lines: [by.displayName] },
      { lines: [words(`record.${verdict}`)] },
      { lines: [...opinion.split('\n'), ...(reset ? [reset] : [])] },
      { lines: [sayTime(decidedAt, words)] },
    ];
  });
  return wordGrid(COLUMNS, { rows: [head, ...rows], hasHead: true });
}
