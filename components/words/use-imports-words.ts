import en from '@/messages/en/imports.json';
import zh from '@/messages/zh-CN/imports.json';
import { wordsOf } from './words-of';

export const useImportsWords = wordsOf('imports', { 'zh-CN': zh, en });
