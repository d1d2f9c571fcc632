import type { BylineRole } from '@/lib/domain/article/content';

const WORDS: [BylineRole[], string][] = [
  [['reporter'], '特约记者 首席记者 见习记者 实习记者 全媒体记者 融媒体记者 融媒记者 记者'],
  [['correspondent'], '特约通讯员 通讯员 实习生'],
  [['text', 'photo'], '图文 文图 摄影报道'],
  [['text'], '作者 撰稿 撰文 文字 文'],
  [['supplied_by'], '供稿单位 报送单位 供稿'],
  [['photo'], '摄影 摄 供图 图片 图'],
  [['editor'], '责任编辑 责编 编辑 主编 校对 审核 编审'],
];

/** What a word of a byline makes of the name beside it. */
export const rolesOfWord = new Map(
  WORDS.flatMap(([roles, words]) => words.split(' ').map((word): [string, BylineRole[]] => [word, roles])),
);

/** Words glued to a name or an outlet, longest first. */
export const gluedWords = [...rolesOfWord.keys()]
  .filter((word) => word.length > 1 || word === '摄')
  .sort((one, other) => other.length - one.length);
