import en from '@/messages/en/facts.json';
import zh from '@/messages/zh-CN/facts.json';
import { wordsOf } from './words-of';

export const useFactsWords = wordsOf('facts', { 'zh-CN': zh, en });
