import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import type { OutputState, PaperOutlet } from '@/lib/domain/outlets';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import { outputFileName } from '@/lib/outputs/output-file-name';
import { hasOutputFile } from '@/lib/outputs/output-files';
import { LAST_DOWNLOADS, lastDownloads, type LastDownloads } from '@/lib/outputs/last-downloads';
import { optionsOf, type OutputOptions } from '@/lib/outputs/output-options';
import type { OutputRefusal } from '@/lib/outputs/output-refusal';
import { yearHash } from '@/lib/outputs/year-sources';

/** As `makePaper` takes it. */
export type PaperAsked =
  | { outlet: 'marked_docx'; reviewId: string; proposalId: string | null }
  | { outlet: 'record_pdf'; reviewId: string }
  | { outlet: 'matrix_pdf'; seasonId: string }
  | { outlet: 'volume_pdf'; year: number };

export type PaperFile = {
  id: string;
  /** Null of a season's and of a year's. */
  articleId: string | null;
  fileName: string;
  contentHash: string;
  askedBy: string;
  madeAt: Date;
  byteSize: number;
} & LastDownloads;

export type PaperForDesk = {
  outlet: PaperOutlet;
  /** What was asked for last. */
  latest: { id: string; state: OutputState; progress: number; refusal: OutputRefusal | null } | null;
  /** The last that was made and is there. */
  file: PaperFile | null;
  /** A year's volume is: readers read other texts of that year now. */
  isOutdated: boolean;
  may: { make: boolean; download: boolean };
};

/** More than are asked for between two that were made, were they all refused. */
const LOOKED_AT = 40;

/** How far a paper of the desk is. @throws NotFound `output` */
export async function getPaper({ actor, db }: Reading, asked: PaperAsked): Promise<PaperForDesk> {
  const where = whereOf(asked);
  if (!can(actor, 'output.read', {}).allowed || !where) throw new NotFound('output');
  const rows = await db.output.findMany({
    where,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: LOOKED_AT,
    select: {
      id: true,
      articleId: true,
      revisionId: true,
      outlet: true,
      options: true,
      state: true,
      progress: true,
      refusal: true,
      title: true,
      contentHash: true,
      fileHash: true,
      askedByName: true,
      madeAt: true,
      byteSize: true,
      ...LAST_DOWNLOADS,
    },
  });
  const wanted = asked.outlet === 'marked_docx' ? asked.proposalId : null;
  const found = rows.filter(
    ({ outlet, options }) => (optionsOf(outlet, options as OutputOptions).proposalId ?? null) === wanted,
  );
  let file: PaperFile | null = null;
  for (const row of found) {
    const { id, articleId, contentHash, askedByName: askedBy, madeAt, byteSize } = row;
    if (row.state !== 'made' || !madeAt || byteSize === null || !(await hasOutputFile(row.fileHash)))
      continue;
    const fileName = outputFileName(row);
    file = { id, articleId, fileName, contentHash, askedBy, madeAt, byteSize, ...lastDownloads(row) };
    break;
  }
  const [latest] = found;
  return {
    outlet: asked.outlet,
    latest: latest
      ? {
          id: latest.id,
          state: latest.state,
          progress: latest.progress,
          refusal: latest.refusal as OutputRefusal | null,
        }
      : null,
    file,
    isOutdated:
      asked.outlet === 'volume_pdf' && file !== null && (await yearHash(db, asked.year)) !== file.contentHash,
    may: { make: can(actor, 'output.make', {}).allowed, download: can(actor, 'output.download', {}).allowed },
  };
}

function whereOf(asked: PaperAsked) {
  const { outlet } = asked;
  if (outlet === 'volume_pdf') return { outlet, year: asked.year };
  if (outlet === 'matrix_pdf') return isId(asked.seasonId) ? { outlet, seasonId: asked.seasonId } : null;
  return isId(asked.reviewId) ? { outlet, reviewId: asked.reviewId } : null;
}
