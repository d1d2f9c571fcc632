import { WECHAT_LIMITS } from './limits';

/** In UTF-16 units, or bytes; `over` is how many have to go. */
export type Measure = { length: number; most: number; over: number };

export type PostMeasures = Record<'title' | 'author' | 'digest' | 'content' | 'contentBytes', Measure>;

type Post = { title: string; author: string; digest: string; html: string };

export function measurePost({ title, author, digest, html }: Post): PostMeasures {
  return {
    title: measure(title.length, WECHAT_LIMITS.title),
    author: measure(author.length, WECHAT_LIMITS.author),
    digest: measure(digest.length, WECHAT_LIMITS.digest),
    content: measure(html.length, WECHAT_LIMITS.content),
    contentBytes: measure(Buffer.byteLength(html), WECHAT_LIMITS.contentBytes),
  };
}

function measure(length: number, most: number): Measure {
  return { length, most, over: Math.max(0, length - most) };
}
