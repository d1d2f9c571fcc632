import en from '@/messages/en/audit.json';
import zh from '@/messages/zh-CN/audit.json';
import { wordsOf } from './words-of';

export const useAuditWords = wordsOf('audit', { 'zh-CN': zh, en });
