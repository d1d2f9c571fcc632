import en from '@/messages/en/webhooks.json';
import zh from '@/messages/zh-CN/webhooks.json';
import { wordsOf } from './words-of';

export const useWebhooksWords = wordsOf('webhooks', { 'zh-CN': zh, en });
