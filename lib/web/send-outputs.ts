import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { commandContext } from '@/lib/auth/current-person';
import { NotPossible } from '@/lib/domain/errors';
import { recordDownload, type OutputToSend } from '@/lib/outputs/commands/record-download';
import { outputFilePath, readOutputFile } from '@/lib/outputs/output-files';
import { formatOf } from '@/lib/outputs/output-formats';
import { getOutputPreview } from '@/lib/outputs/queries/get-output-preview';
import { siteOrigin } from '@/lib/outputs/site/site-origin';
import { attachment } from './attachment';
import { CLOSED, fileToSave } from './file-to-save';

type Named = { articleId: string | null; outputId: string };

/**
 * An output to be saved. A PDF may be looked at in a tab of its own: whoever sees it has it, so that is a download too.
 * @throws Unauthenticated, Forbidden, NotFound, NotPossible
 */
export async function sendOutput(
  { articleId, outputId }: Named,
  { shows }: { shows: boolean },
): Promise<Response> {
  const input = { articleId, outputIds: [outputId], way: 'file' };
  const [output] = await recordDownload(await commandContext(), input);
  if (!output) throw new NotPossible('output_file_gone');
  const bytes = await bytesOf(output);
  return fileToSave({
    bytes,
    mediaType: formatOf(output.outlet).mediaType,
    fileName: output.fileName,
    isShown: shows && output.outlet === 'pdf',
  });
}

/**
 * Several outputs in one zip, each read from the disk when its turn to be sent has come. Where one goes meanwhile the
 * zip breaks off, so that nobody takes it for whole. @throws as `sendOutput`
 */
export async function sendOutputsZip(articleId: string, outputIds: readonly string[]): Promise<Response> {
  const outputs = await recordDownload(await commandContext(), { articleId, outputIds, way: 'zip' });
  const zip = new ZipFile();
  const sent = new PassThrough();
  zip.on('error', (error) => sent.destroy(error as Error));
  const taken = new Set<string>();
  for (const output of outputs) {
    // Of two files of one name the second has its place before it.
    const name = taken.has(output.fileName) ? `${taken.size + 1}-${output.fileName}` : output.fileName;
    taken.add(name);
    zip.addFile(outputFilePath(output.fileHash), name, { mtime: output.madeAt });
  }
  zip.end();
  zip.outputStream.pipe(sent);
  const [first] = outputs;
  const name = first ? first.fileName.replace(/-[0-9a-f]{8}\.\w+$/, '') : 'outputs';
  return new Response(Readable.toWeb(sent) as ReadableStream<Uint8Array>, {
    headers: {
      ...CLOSED,
      'content-type': 'application/zip',
      'content-disposition': attachment(`${name}.zip`),
    },
  });
}

/** An output for a frame of the desk, whose policy next.config.ts gives; pictures from where the desk stands. */
export async function showOutput(named: { articleId: string; outputId: string }): Promise<Response> {
  const { outlet, bytes } = await getOutputPreview(await commandContext(), named);
  const isPage = outlet === 'wechat';
  const body = isPage ? bytes.toString().replaceAll(`"${siteOrigin()}/photos/`, '"/photos/') : bytes;
  return new Response(body, {
    headers: {
      'cache-control': 'no-store',
      'content-type': `text/${isPage ? 'html' : 'plain'}; charset=utf-8`,
    },
  });
}

async function bytesOf({ fileHash }: OutputToSend): Promise<Buffer<ArrayBuffer>> {
  const bytes = await readOutputFile(fileHash);
  if (!bytes) throw new NotPossible('output_file_gone');
  return bytes;
}
