import en from '@/messages/en/newspaper.json';
import zh from '@/messages/zh-CN/newspaper.json';
import { wordsOf } from './words-of';

export const useNewspaperWords = wordsOf('newspaper', { 'zh-CN': zh, en });
