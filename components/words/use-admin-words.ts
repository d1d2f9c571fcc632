import en from '@/messages/en/admin.json';
import zh from '@/messages/zh-CN/admin.json';
import { wordsOf } from './words-of';

export const useAdminWords = wordsOf('admin', { 'zh-CN': zh, en });
