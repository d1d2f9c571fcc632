import en from '@/messages/en/desk.json';
import zh from '@/messages/zh-CN/desk.json';
import { wordsOf } from './words-of';

export const useDeskWords = wordsOf('desk', { 'zh-CN': zh, en });
