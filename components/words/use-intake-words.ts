import en from '@/messages/en/intake.json';
import zh from '@/messages/zh-CN/intake.json';
import { wordsOf } from './words-of';

export const useIntakeWords = wordsOf('intake', { 'zh-CN': zh, en });
