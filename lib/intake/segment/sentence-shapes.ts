const FULL_DATE = /^(\d{4}年)?\d{1,2}月(\d{1,2}日|[上中下]旬)?[,、上下]|^\d{4}年\d{1,2}月/;
const LEAD =
  /^(\d{4}年(度)?(以来)?[,是]|\d{4}年,|(过去|这|近|一|几)(的)?(一)?年(多)?来?[,是]|近年来|今年|去年|岁末|年末|回[眸望首]|.{2,20}以来[,,])/;
const FUTURE =
  /^(\d{4}年|.{0,12}(接下来|下一步|下一阶段|今后|未来|展望|新的一年|明年|来年|新的起点|新起点|新征程|面向未来|面对新))/;
const SPEECH = /^.{0,24}(表示|介绍|说道?|指出|强调)[,::]/;

/** One sentence, as a caption has. */
export function isOneSentence(folded: string): boolean {
  return folded.length <= 160 && !/[。!?;]\s*\S/.test(folded.slice(0, -1));
}

/** A sentence that says on which day it was: what captions are made of. */
export function isDatedSentence(folded: string): boolean {
  return (
    FULL_DATE.test(folded) && folded.length <= 160 && isOneSentence(folded) && !/将/.test(folded.slice(0, 30))
  );
}

/** Whether a paragraph opens as leads do. */
export function opensLead(folded: string): boolean {
  return LEAD.test(folded.slice(0, 40));
}

const SHORT_OPENING = /^[^,。!?]{2,8}(,[^,。!?]{2,8})?[。!](?=\d{4}年|接下来|下一步|今后|新的一年|明年|展望)/;

/** Whether a paragraph, the last of an article told of `year`, speaks of what is to come. */
export function looksAhead(paragraph: string, year: number | null): boolean {
  const folded = paragraph.replace(SHORT_OPENING, '');
  const found = FUTURE.exec(folded.slice(0, 40));
  if (!found || SPEECH.test(folded.slice(0, 40))) return false;
  const opening = /^(\d{4})年/.exec(folded);
  if (opening && (year === null || Number(opening[1]) <= year) && !found[2]) return false;
  return /[将將要]|继续|繼續|坚持|堅持|奋力|奮力|努力|必/.test(folded);
}

const OUTLOOK_HEADING =
  /(展望|下一步|下一阶段|明年|来年|今后|未来)(.{0,4}(工作|打算|计划|思路|安排|重点|规划|\d{4}))?|\d{4}年?工作(打算|计划|思路|安排)/;

export function headsOutlook(folded: string): boolean {
  const words = folded.replace(/^\(?[一二三四五六七八九十\d]{1,3}[)、.]/, '');
  return words.length <= 24 && OUTLOOK_HEADING.test(words) && !/[,、]/.test(words);
}
