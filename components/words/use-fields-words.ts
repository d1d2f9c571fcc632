import en from '@/messages/en/fields.json';
import zh from '@/messages/zh-CN/fields.json';
import { wordsOf } from './words-of';

export const useFieldsWords = wordsOf('fields', { 'zh-CN': zh, en });
