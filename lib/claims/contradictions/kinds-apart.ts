import { anyOf } from '@/lib/claims/any-of';

/** Kinds of which a thing is one and no other. */
const APART = [
  '刑事 民事 行政 执行 赔偿 国家赔偿',
  '一等奖 二等奖 三等奖 优秀奖 特等奖',
  '男 女',
  '幼儿园 小学 初中 高中 中职 特殊教育',
  '第一产业 第二产业 第三产业',
  '一产 二产 三产',
  '公办 民办',
  '国有 民营 外资',
  '城镇 农村',
  '咨询 投诉 举报 求助 建议',
  '死亡 重伤 轻伤',
  '上半年 下半年',
  '一季度 二季度 三季度 四季度',
  '国内 境外 入境',
  '水稻 小麦 玉米 大豆 油菜',
  '公路 铁路 水路 航空',
].map((kinds) => kinds.split(' '));

/** Whether the words of the parts each name another kind of one list. */
export function areKindsApart(words: readonly string[]): boolean {
  return APART.some((kinds) => {
    const named = words.map((word) => kinds.filter((kind) => word.includes(kind)));
    const first = named.map(([kind]) => kind);
    return first.every((kind) => kind !== undefined) && new Set(first).size === words.length;
  });
}

/** What one and the same thing may be besides: the parts may overlap. */
export const MAY_OVERLAP = new RegExp(
  anyOf(
    '女 党员 团员 少数民族 民族 党外 本科 大专 硕士 博士 研究生 学历 高级 中级 职称 岁 青年 年轻 老年 残疾 退役 新增 新建 新 重点 重大 示范',
    '国家级 省级 市级 区级 县级 荣获 获 入选 被评 首 连续 涉 亿元 以上 规上 高新 专精特新 上市 科技 智能 公共 免费 网上 线上 困难 低保 留守',
    '代表 委员 基层 一线 干部 妇女 骨干 带头 志愿',
  ),
);
