import type { PrintedWords } from '@/lib/newspaper/layout/printed-furniture';
import newspaper from '@/messages/zh-CN/newspaper.json';

/** What a newspaper page says besides its articles: in Chinese, whoever takes it. */
export const printedWords: PrintedWords = newspaper.printed;
