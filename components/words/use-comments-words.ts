import en from '@/messages/en/comments.json';
import zh from '@/messages/zh-CN/comments.json';
import { wordsOf } from './words-of';

export const useCommentsWords = wordsOf('comments', { 'zh-CN': zh, en });
