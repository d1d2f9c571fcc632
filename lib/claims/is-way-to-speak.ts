import { anyOf } from './any-of';
import { wordsBehind } from './counted';
import type { Counted } from './counted-number';

/** Things that few of in words are a way to order a speech: 三个方面, 四项工作. */
const ORDERED = anyOf(
  '方面 任务 关键 工作 功能 环节 层面 领域 维度 原则 体系 机制 抓手 重点 目标 形态 能力 责任 要求 措施 举措 行动 战略',
  '理念 精神 作风 关系 格局 优势 清单 网 特色 主题 主线 问题 战线 结果 标准 红线 底线 导向 攻坚战 战役 革命 倡议 时代',
  '循环 效益 专项 大局 短板 样子 轮子 翅膀 拳头 制度 规定 共同 阶段',
);
/** What a set phrase begins with: 两个确立, 四个意识. */
const SET_PHRASE = anyOf(
  '意识 自信 维护 确立 代表重要 坚持 全面 转变 必须 结合 统一 模范 毫不 务必 到位 百年 发力 促进 提升 融合 推动 强化 聚焦',
);
/** Things there may be few of, or a phrase where nothing else is said of them: 三个代表, 两个健康. */
const EITHER = anyOf('健康 代表 文明 改革 建设 市场 资源 教育 平台 世界');
const ABSTRACT = new RegExp(`^(?:${ORDERED}|${SET_PHRASE})|${ORDERED}$|^${EITHER}$`);
/** Measure words that with few in words are mostly part of a phrase (两头, 一张网, 三期). */
const LOOSE_MEASURES = new Set('张 块 片 种 对 头 期 只 间 笔 门'.split(' '));
const SMALL = 10;

/** Whether a Chinese numeral with its measure word counts nothing: 一个, 这三支, 四项工作. */
export function isWayToSpeak({ line, start, number, unit, end }: Counted): boolean {
  if (unit.kind !== 'count') return number.low === 1 && unit.text === '倍';
  if (number.low === 1 || (number.low === 0 && !number.hasRest)) return true;
  if (number.low > SMALL || number.high > SMALL || number.hasRest) return false;
  if (LOOSE_MEASURES.has(unit.text)) return true;
  const before = line.slice(Math.max(0, start - 14), start);
  if (/[这那该上述下列另以第]$/.test(before) || /作为[^,，。;；]*$/.test(before)) return true;
  // 三个100%
  if (/^[0-9]/.test(line.slice(end, end + 1))) return true;
  return ABSTRACT.test(wordsBehind(line, end));
}
