import en from '@/messages/en/seasons.json';
import zh from '@/messages/zh-CN/seasons.json';
import { wordsOf } from './words-of';

export const useSeasonsWords = wordsOf('seasons', { 'zh-CN': zh, en });
