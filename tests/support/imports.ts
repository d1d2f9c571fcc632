import type { Db } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { importPaste } from '@/lib/imports/commands/import-paste';
import { getImport, type OpenedImport } from '@/lib/imports/queries/get-import';

export const SUMMARY = [
  '同心向前 共绘新卷',
  '——2025年云溪区委统战部工作综述',
  '记者 张小北 通讯员 李三',
  '2025年，云溪区委统战部围绕中心、服务大局，各项工作取得新进展，为全区高质量发展汇聚了广泛力量。',
  '凝聚共识 筑牢根基',
  '全年举办主题宣讲四十二场，建成同心教育基地六处，覆盖党外人士三千余人次，思想政治基础更加巩固。',
  '图为同心教育基地揭牌现场。 张小北 摄',
  '服务发展 汇聚力量',
  '走访民营企业三百一十二家，协调解决用地、用工、融资难题八十六件，民营经济发展环境持续优化。',
].join('\n');

/** A summary pasted by this person, as it can be opened. */
export async function pastedImport(ctx: Ctx & { db: Db }, text = SUMMARY): Promise<OpenedImport> {
  const { importId } = await importPaste(ctx, { html: '', text });
  return getImport(ctx, importId);
}
