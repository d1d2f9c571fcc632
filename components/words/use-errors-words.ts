import en from '@/messages/en/errors.json';
import zh from '@/messages/zh-CN/errors.json';
import { wordsOf } from './words-of';

export const useErrorsWords = wordsOf('errors', { 'zh-CN': zh, en });
