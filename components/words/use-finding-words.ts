import en from '@/messages/en/finding.json';
import zh from '@/messages/zh-CN/finding.json';
import { wordsOf } from './words-of';

export const useFindingWords = wordsOf('finding', { 'zh-CN': zh, en });
