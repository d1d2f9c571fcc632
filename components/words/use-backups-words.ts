import en from '@/messages/en/backups.json';
import zh from '@/messages/zh-CN/backups.json';
import { wordsOf } from './words-of';

export const useBackupsWords = wordsOf('backups', { 'zh-CN': zh, en });
