import type { RemovalReason } from '@/lib/intake/plan';
import { squeeze } from './squeeze';

const WORDS = [
  ...'搜索 首页 返回 返回首页 返回顶部 返回目录 上一篇 下一篇 上一版 下一版 打印 打印本页 关闭 关闭窗口 收藏'.split(
    ' ',
  ),
  ...'加入收藏 设为首页 登录 注册 繁体 简体 无障碍 无障碍阅读 网站地图 阅读原文 查看原文 查看更多 展开全文'.split(
    ' ',
  ),
  ...'版面导航 标题导航 版面概览 放大 缩小 默认 字号 字体 大 中 小 正文 English 更多 手机版 电脑版 导航'.split(
    ' ',
  ),
];
const navigationWords = new Set(WORDS);

const SHARED =
  '分享到|分享至|分享|转发|点赞|在看|阅读量|阅读数|阅读|浏览次数|浏览量|浏览|点击数|点击量|点击|访问量|收藏';
const PLACES = '微信好友|微信|朋友圈|新浪微博|微博|QQ空间|QQ好友|QQ|人人网|豆瓣';

type Rule = { reason: RemovalReason; longest: number; test: RegExp };

/** Tried in order on a folded line without white space. */
const RULES: Rule[] = [
  {
    reason: 'navigation',
    longest: 80,
    test: /^(本页位置|(您|你)?(当前|现在|所在)的?位置|您(现)?在|所在位置):/,
  },
  { reason: 'navigation', longest: 60, test: /^[^>。,]{1,20}(>+[^>。,]{1,30}){1,6}$/ },
  {
    reason: 'navigation',
    longest: 80,
    test: /^(上一篇|下一篇|上一版|下一版|相关(阅读|新闻|链接|推荐|报道)|推荐阅读|延伸阅读|往期(回顾|推荐))(:|$)/,
  },
  {
    reason: 'navigation',
    longest: 40,
    test: /(点击|长按|扫码|扫描|扫一扫|识别).{0,16}(关注|二维码|订阅|下载)/,
  },
  {
    reason: 'navigation',
    longest: 30,
    test: /点(个|亮|一下)?[“"\[(]?(在看|赞|爱心)|(点赞|在看|转发).{0,4}(三连|支持一下)/,
  },
  { reason: 'separator', longest: 12, test: /^\W*(the)?end\W*$|^[(]?(全文)?完[)]?$/i },
  { reason: 'navigation', longest: 20, test: /^(字号|字体):?[大中小|+-]+$/ },
  {
    reason: 'share_counter',
    longest: 60,
    test: new RegExp(`^((${SHARED}):?[\\d.,]*([KkWw万+]*|次)(${PLACES}|,|、|\\|)*)+$`),
  },
  {
    reason: 'comment_widget',
    longest: 60,
    test: /^(我要|网友|热门|最新|全部|精选)?(评论|留言|跟帖)[:(\d]|\d+人参与|\d+条(评论|留言|跟帖)|^(发表|写)(评论|留言)|我来说两句|写下你的评论|抢沙发|^暂无评论|登录后.{0,6}评论/,
  },
  {
    reason: 'rights_notice',
    longest: 300,
    test: /未经.{0,12}(授权|许可|允许|同意).{0,16}(禁止|不得|严禁|谢绝)|(务经|须经|应经).{0,6}书面(授权|许可)|未经授权(禁止|不得)|^版权(所有|声明)|^(特别|免责)声明:|版权(所有|归).{0,24}$|转载.{0,8}注明(出处|来源)|不代表.{0,16}(观点|立场)|^Copyright|©.{0,30}(All|版权|\d{4})|ICP备\d|公网安备\d/i,
  },
  {
    reason: 'jump_line',
    longest: 24,
    test: /^[(\[]?[▲▼△▽■►]?(上接|下转|紧接|转接)第?[A-Za-z]?\d{0,3}版?.{0,8}$/,
  },
  {
    reason: 'page_furniture',
    longest: 16,
    test: /^(-+\d{1,3}-+|—+\d{1,3}—+|第\d{1,3}页(,?共\d{1,3}页)?|\d{1,3}\/\d{1,3}页?|·\d{1,3}·)$/,
  },
];

const SYMBOLS_ONLY = /^[^\p{L}\p{N}“”‘’《》()]+$/u;

/** Why a folded line is no part of any article; null when it may be one. */
export function removalReason(folded: string): RemovalReason | null {
  if (folded.length > 600) return null;
  const text = squeeze(folded);
  if (SYMBOLS_ONLY.test(text)) return 'separator';
  if (folded.split(/[\s|·]+/).every((word) => word === '' || navigationWords.has(word))) return 'navigation';
  if (navigationWords.has(text)) return 'navigation';
  return RULES.find(({ longest, test }) => text.length <= longest && test.test(text))?.reason ?? null;
}
