/** A paper, a station, a newsroom by its name alone, as a folded line has it. */
export const OUTLET_NAME =
  '[\\u4e00-\\u9fff]{1,10}(?:日报|晚报|时报|早报|商报|电视台|广播电台|融媒|融媒体|融媒体中心|新闻网|新华社|新闻社)';
