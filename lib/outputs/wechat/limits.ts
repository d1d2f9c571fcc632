/**
 * What an official account takes of an article: 新增草稿 (draft_add),
 * https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_add: title ≤ 32 字, author ≤ 16 字,
 * digest ≤ 128 字, content 少于 2 万字符, 小于 1M, scripts taken out, pictures from elsewhere filtered; pictures of the text
 * are jpg or png below 1 MB (上传图文消息内的图片). Tags and attributes count, says the vendor's answer at
 * https://developers.weixin.qq.com/community/develop/doc/000a8c82b50790ca4f92dea626b000 ("全都算，整个 content 字符串的长度").
 * Nowhere is it said what a 字 or 字符 is, nor an M: UTF-16 units are counted, which are never fewer than characters, and
 * 1M is a million bytes. Where either was meant otherwise, a little more would have fitted.
 */
export const WECHAT_LIMITS = {
  title: 32,
  author: 16,
  digest: 128,
  /** Below 20,000. */
  content: 19_999,
  contentBytes: 999_999,
  pictureBytes: 999_999,
  pictureTypes: ['image/jpeg', 'image/png'],
} as const;
