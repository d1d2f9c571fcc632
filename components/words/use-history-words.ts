import en from '@/messages/en/history.json';
import zh from '@/messages/zh-CN/history.json';
import { wordsOf } from './words-of';

export const useHistoryWords = wordsOf('history', { 'zh-CN': zh, en });
