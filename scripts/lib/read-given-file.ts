import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFile as readSource, requireFileSize } from '@/lib/intake/read/read-file';
import { UnreadableFile } from '@/lib/intake/read/unreadable-file';
import type { Source } from '@/lib/intake/source';

/** npm runs scripts in the project's folder and keeps where it was asked from. */
export function readGiven(file: string): Promise<Buffer> {
  return readFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), file));
}

/** @throws UnreadableFile and what the file system throws: `faultOfFile` says it. */
export async function readGivenFile(file: string): Promise<Source> {
  const bytes = await readGiven(file);
  const fileName = path.basename(file);
  requireFileSize(fileName, bytes.byteLength);
  return readSource({ fileName, bytes });
}

/** Why a file could not be read, in words; what is no fault of the file is thrown again. */
export function faultOfFile(error: unknown): string {
  if (error instanceof UnreadableFile) return `${faults[error.readError]}（${error.readError}）`;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'ENOENT') return '没有这个文件（not found）';
    if (error.code === 'EISDIR') return '这是文件夹（a folder）';
    if (error.code === 'EACCES') return '没有权限读取（not permitted）';
  }
  throw error;
}

const faults: Record<UnreadableFile['readError'], string> = {
  file_empty: '文件里没有文字',
  file_too_large: '文件太大',
  file_encrypted: '文件有密码',
  file_macros: '文件带宏',
  file_is_picture: '这是图片',
  file_type_mismatch: '扩展名与内容不符',
  file_zip_bomb: '压缩内容异常',
  file_xml_entities: '含有不安全的 XML 实体',
  file_broken: '文件已损坏',
  file_too_much: '内容太多或太复杂',
  file_unsupported: '不支持这种格式',
};
