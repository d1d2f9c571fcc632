const PLACE =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const POST = new RegExp(
  `^(原创\\s+)?((?:\\S{2,20}\\s+){1,3})(?:\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}-\\d{1,2}-\\d{1,2})\\s+\\d{1,2}:\\d{2}(\\s+(?:发表于)?(?:${PLACE}))?$`,
);

/** The account in the line under a post's title: 原创, author, account, date, time, place. */
export function readPostLine(folded: string): { outlet: string } | null {
  const [, original, names = '', place] = POST.exec(folded.trim()) ?? [];
  const accounts = names.trim().split(/\s+/);
  const isDoubled = accounts.length > 1 && accounts.at(-1) === accounts.at(-2);
  if (!original && !place && !isDoubled) return null;
  return { outlet: accounts.at(-1) ?? '' };
}
