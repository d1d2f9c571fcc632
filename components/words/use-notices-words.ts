import en from '@/messages/en/notices.json';
import zh from '@/messages/zh-CN/notices.json';
import { wordsOf } from './words-of';

export const useNoticesWords = wordsOf('notices', { 'zh-CN': zh, en });
