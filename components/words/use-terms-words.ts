import en from '@/messages/en/terms.json';
import zh from '@/messages/zh-CN/terms.json';
import { wordsOf } from './words-of';

export const useTermsWords = wordsOf('terms', { 'zh-CN': zh, en });
