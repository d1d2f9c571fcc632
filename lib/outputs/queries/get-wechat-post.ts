import type { Reading } from '@/lib/db/context';
import { photoHashes } from '@/lib/document/photo-hashes';
import { NotFound, NotPossible } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import type { OutputOptions } from '@/lib/outputs/output-options';
import type { OutputSetting } from '@/lib/outputs/output-setting';
import { readOutputFile } from '@/lib/outputs/output-files';
import { postIn } from '@/lib/outputs/post-page';
import { outputPictureAddress } from '@/lib/outputs/read-master';
import { isTakenBack } from '@/lib/outputs/standing-of-output';
import { loadStanding } from '@/lib/outputs/text-standing';
import { measurePost } from '@/lib/outputs/wechat/measure-post';
import { WECHAT_THEMES } from '@/lib/outputs/wechat/themes';
import { writeWechat, type WechatPost } from '@/lib/outputs/wechat/write-wechat';
import { revisionContent } from '@/lib/revisions/revision-content';

/**
 * The post an output's file holds, with what is to be said of it.
 * @throws NotFound `output`; NotPossible `output_withdrawn_text`, `output_file_gone`
 */
export async function getWechatPost(
  { actor, db }: Reading,
  { articleId, outputId }: { articleId: string; outputId: string },
  { words, origin, officeName }: OutputSetting,
): Promise<WechatPost> {
  const isVisible = isId(articleId) && isId(outputId) && can(actor, 'output.read', {}).allowed;
  const output = isVisible
    ? await db.output.findFirst({
        where: { id: outputId, articleId, article: { deletedAt: null }, outlet: 'wechat', state: 'made' },
        select: {
          fileHash: true,
          options: true,
          revision: { select: { content: true, contentHash: true, number: true } },
        },
      })
    : null;
  if (!output?.revision) throw new NotFound('output');
  const standing = await loadStanding(db, articleId);
  if (
    !standing ||
    isTakenBack({ revision: output.revision, contentHash: output.revision.contentHash }, standing)
  )
    throw new NotPossible('output_withdrawn_text');
  const content = revisionContent(output.revision.content);
  const hashes = content.sections.flatMap(({ doc }) => photoHashes(doc));
  const photos = await db.photo.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true, byteSize: true },
  });
  const sizes = new Map(photos.map(({ hash, byteSize }) => [hash, byteSize]));
  const { contentHash, number } = output.revision;
  const kept = output.fileHash ? await readOutputFile(output.fileHash) : null;
  if (!kept) throw new NotPossible('output_file_gone');
  const post = writeWechat(
    { content, contentHash, revision: number, isApproved: true, publication: null, officeName },
    {
      theme: WECHAT_THEMES[(output.options as OutputOptions).theme ?? 'seal'],
      words: words.texts,
      pictureAddress: outputPictureAddress(origin),
      pictureFile: (hash) => {
        const bytes = sizes.get(hash);
        return bytes === undefined ? null : { bytes, mediaType: 'image/jpeg' };
      },
    },
  );
  // What is copied is what is on record, whatever the program makes today.
  const html = postIn(kept.toString());
  const measures = measurePost({ ...post, html });
  return { ...post, html, report: { ...post.report, measures } };
}
