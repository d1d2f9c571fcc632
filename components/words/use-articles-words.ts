import en from '@/messages/en/articles.json';
import zh from '@/messages/zh-CN/articles.json';
import { wordsOf } from './words-of';

export const useArticlesWords = wordsOf('articles', { 'zh-CN': zh, en });
