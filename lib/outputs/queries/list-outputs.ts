import { assembleContent } from '@/lib/articles/assemble-content';
import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import { articleName } from '@/lib/domain/article/article-title';
import { NotFound } from '@/lib/domain/errors';
import type { OutputState, TextOutlet, WechatThemeId } from '@/lib/domain/outlets';
import { can } from '@/lib/domain/permissions/can';
import type { WithdrawalKind } from '@/lib/domain/workflow/publication-kinds';
import { isId } from '@/lib/input/is-id';
import { outputBasis } from '@/lib/outputs/output-basis';
import { outputFileName } from '@/lib/outputs/output-file-name';
import { hasOutputFile } from '@/lib/outputs/output-files';
import { textFormat, TEXT_OUTLETS } from '@/lib/outputs/output-formats';
import { LAST_DOWNLOADS, lastDownloads, type LastDownloads } from '@/lib/outputs/last-downloads';
import { optionsOf, type OutputOptions } from '@/lib/outputs/output-options';
import type { OutputSetting } from '@/lib/outputs/output-setting';
import type { OutputRefusal } from '@/lib/outputs/output-refusal';
import { factsOf } from '@/lib/outputs/load-source';
import { standingOfOutput, type OutputStanding } from '@/lib/outputs/standing-of-output';
import {
  loadStanding,
  readNow,
  takenBack,
  textsToSend,
  type TextKey,
  type TextStanding,
} from '@/lib/outputs/text-standing';

export type OutputEntry = {
  id: string;
  outlet: TextOutlet;
  /** What was chosen for it. */
  options: OutputOptions;
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
} & LastDownloads;

/** What files may be made of now. `revision` null: the working copy, a draft. */
export type TextToSend = {
  key: TextKey;
  revision: { id: string; number: number } | null;
  contentHash: string;
};

export type OutputsForDesk = {
  articleId: string;
  title: string;
  texts: TextToSend[];
  formats: { outlet: TextOutlet; ending: string; texts: readonly TextKey[] }[];
  /** What was chosen last for a post, by the actor or else by anyone of the office. */
  wechatTheme: WechatThemeId;
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
    takenBack(standing)?.contentHash !== draft &&
    texts.every(({ key, contentHash: hash }) => key === 'review' || hash !== draft);
  return {
    articleId,
    title: articleName(standing),
    texts: [...texts, ...(isDraftNew ? [{ key: 'draft' as const, revision: null, contentHash: draft }] : [])],
    formats: TEXT_OUTLETS.map((outlet) => {
      const { ending, texts: takes } = textFormat(outlet);
      return { outlet, ending, texts: takes };
    }),
    wechatTheme: await themeChosenLast(db, actor.id),
    outputs,
    change: changeOf(standing),
    may: { make: can(actor, 'output.make', {}).allowed, download: can(actor, 'output.download', {}).allowed },
  };
}

function load(db: Reader, articleId: string) {
  return db.output.findMany({
    where: { articleId, outlet: { in: TEXT_OUTLETS } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      id: true,
      outlet: true,
      options: true,
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
      ...LAST_DOWNLOADS,
    },
  });
}

async function themeChosenLast(db: Reader, personId: string | null): Promise<WechatThemeId> {
  const last = (askedById: string | null) =>
    db.output.findFirst({
      where: { outlet: 'wechat', ...(askedById === null ? {} : { askedById }) },
      orderBy: { askedAt: 'desc' },
      select: { options: true },
    });
  const found = (personId === null ? null : await last(personId)) ?? (await last(null));
  return optionsOf('wechat', (found?.options ?? {}) as OutputOptions).theme ?? 'seal';
}

type Row = Awaited<ReturnType<typeof load>>[number];

async function entryOf(
  row: Row,
  standing: TextStanding,
  draft: string,
  setting: Setting,
): Promise<OutputEntry> {
  const { id, state, progress, revision, contentHash: hash, madeAt, byteSize, askedAt } = row;
  const outlet = row.outlet as TextOutlet;
  const options = optionsOf(outlet, row.options as OutputOptions);
  return {
    id,
    outlet,
    options,
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
    standing: standingOfOutput({ outlet, revision, contentHash: hash }, standing, draft),
    isSame:
      row.basis ===
      outputBasis(outlet, options, factsOf(standing, { revision, contentHash: hash }, setting), setting.make),
    ...lastDownloads(row),
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
