import en from '@/messages/en/account.json';
import zh from '@/messages/zh-CN/account.json';
import { wordsOf } from './words-of';

export const useAccountWords = wordsOf('account', { 'zh-CN': zh, en });
