import en from '@/messages/en/confirmations.json';
import zh from '@/messages/zh-CN/confirmations.json';
import { wordsOf } from './words-of';

export const useConfirmationsWords = wordsOf('confirmations', { 'zh-CN': zh, en });
