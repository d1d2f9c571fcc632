import { assembleContent } from '@/lib/articles/assemble-content';
import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import { articleName } from '@/lib/domain/article/article-title';
import { NotFound } from '@/lib/domain/errors';
import type { Outlet, OutputState, OutputWay } from '@/lib/domain/outlets';
import { can } from '@/lib/domain/permissions/can';
import type { WithdrawalKind } from '@/lib/domain/workflow/publication-kinds';
import { isId } from '@/lib/input/is-id';
import { outputBasis } from '@/lib/outputs/output-basis';
import { outputFileName } from '@/lib/outputs/output-file-name';
import { hasOutputFile } from '@/lib/outputs/output-files';
import { formatOf, OUTLETS_THERE_ARE } from '@/lib/outputs/output-formats';
import type { OutputSetting } from '@/lib/outputs/output-setting';
import type { OutputRefusal } from '@/lib/outputs/output-refusal';
import { factsOf } from '@/lib/outputs/load-source';
import { standingOfOutput, type OutputStanding } from '@/lib/outputs/standing-of-output';
import {
  loadStanding,
  readNow,
  takenBack,
  textsToSend,
  type TextStanding,
} from '@/lib/outputs/text-standing';

export type OutputEntry = {
  id: string;
  outlet: Outlet;
  state: OutputState;
  /** In hundredths. */
  progress: number;
  /** Null of the working copy. */
  revision: { id: string; number: number } | null;
  contentHash: string;
  askedBy: string;
  askedAt: Date;
  madeAt: Date | null;
  byteSize: number | null;
  fileName: string;
  /** Made, and its file is there. */
  hasFile: boolean;
  refusal: OutputRefusal | null;
  standing: OutputStanding;
  /** Whether it would be the same if it were made now. */
  isSame: boolean;
  /** The last few, the earliest first, and how many there are. */
  downloads: { by: string; at: Date; way: OutputWay }[];
  downloadCount: number;
};

/** What files may be made of now. `revision` null: the working copy, a draft. */
export type TextToSend = {
  key: 'approved' | 'live' | 'draft';
  revision: { id: string; number: number } | null;
  contentHash: string;
};

export type OutputsForDesk = {
  articleId: string;
  title: string;
  texts: TextToSend[];
  formats: { outlet: Outlet; ending: string; takesDrafts: boolean }[];
  /** The newest first. */
  outputs: OutputEntry[];
  /** What readers read in place of older files, or that they read nothing any more, and since when. */
  change: {
    kind: 'reissue' | 'recall';
    at: Date;
    contentHash: string | null;
    withdrawal: WithdrawalKind | null;
  } | null;
  may: { make: boolean; download: boolean };
};

/** No office makes more of one article; older ones are in the log. */
const MOST = 200;
const MOST_DOWNLOADS = 6;

type Setting = Pick<OutputSetting, 'origin' | 'officeName' | 'make'>;

/** What was made of an article for its outlets, and how each stands to what readers read. @throws NotFound `article` */
export async function listOutputs(
  { actor, db }: Reading,
  articleId: string,
  setting: Setting,
): Promise<OutputsForDesk> {
  const isVisible = isId(articleId) && can(actor, 'output.read', {}).allowed;
  const standing = isVisible ? await loadStanding(db, articleId) : null;
  if (!standing) throw new NotFound('article');
  const draft = contentHash(await assembleContent(db, articleId), CURRENT_FORM);
  const rows = await load(db, articleId);
  const outputs = await Promise.all(rows.map((row) => entryOf(row, standing, draft, setting)));
  const texts = textsToSend(standing).map(({ key, revision: { id, number, contentHash: hash } }) => ({
    key,
    revision: { id, number },
    contentHash: hash,
  }));
  const isDraftNew =
    takenBack(standing)?.contentHash !== draft && texts.every(({ contentHash: hash }) => hash !== draft);
  return {
    articleId,
    title: articleName(standing),
    texts: [...texts, ...(isDraftNew ? [{ key: 'draft' as const, revision: null, contentHash: draft }] : [])],
    formats: OUTLETS_THERE_ARE.map((outlet) => {
      const { ending, takesDrafts } = formatOf(outlet);
      return { outlet, ending, takesDrafts };
    }),
    outputs,
    change: changeOf(standing),
    may: { make: can(actor, 'output.make', {}).allowed, download: can(actor, 'output.download', {}).allowed },
  };
}

function load(db: Reader, articleId: string) {
  return db.output.findMany({
    where: { articleId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      id: true,
      outlet: true,
      state: true,
      progress: true,
      title: true,
      revisionId: true,
      revision: { select: { id: true, number: true } },
      contentHash: true,
      askedByName: true,
      askedAt: true,
      madeAt: true,
      byteSize: true,
      fileHash: true,
      refusal: true,
      basis: true,
      downloads: {
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: MOST_DOWNLOADS,
        select: { personName: true, at: true, way: true },
      },
      _count: { select: { downloads: true } },
    },
  });
}

type Row = Awaited<ReturnType<typeof load>>[number];

async function entryOf(
  row: Row,
  standing: TextStanding,
  draft: string,
  setting: Setting,
): Promise<OutputEntry> {
  const { id, outlet, state, progress, revision, contentHash: hash, madeAt, byteSize, askedAt } = row;
  return {
    id,
    outlet,
    state,
    progress,
    revision,
    contentHash: hash,
    askedBy: row.askedByName,
    askedAt,
    madeAt,
    byteSize,
    fileName: outputFileName(row),
    hasFile: state === 'made' && (await hasOutputFile(row.fileHash)),
    refusal: row.refusal as OutputRefusal | null,
    standing: standingOfOutput({ revision, contentHash: hash }, standing, draft),
    isSame:
      row.basis ===
      outputBasis(outlet, factsOf(standing, { revision, contentHash: hash }, setting), setting.make),
    downloads: row.downloads.toReversed().map(({ personName, at, way }) => ({ by: personName, at, way })),
    downloadCount: row._count.downloads,
  };
}

function changeOf(standing: TextStanding): OutputsForDesk['change'] {
  const { publication } = standing;
  if (!publication) return null;
  const { withdrawnAt, withdrawKind: withdrawal, updatedAt, errata } = publication;
  if (takenBack(standing))
    return { kind: 'recall', at: withdrawnAt ?? updatedAt, contentHash: null, withdrawal };
  const shown = readNow(standing);
  return (
    shown && {
      kind: 'reissue',
      at: errata[0]?.issuedAt ?? updatedAt,
      contentHash: shown.contentHash,
      withdrawal: null,
    }
  );
}
