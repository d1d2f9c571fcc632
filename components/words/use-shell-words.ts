import en from '@/messages/en/shell.json';
import zh from '@/messages/zh-CN/shell.json';
import { wordsOf } from './words-of';

export const useShellWords = wordsOf('shell', { 'zh-CN': zh, en });
