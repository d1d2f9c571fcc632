import en from '@/messages/en/previews.json';
import zh from '@/messages/zh-CN/previews.json';
import { wordsOf } from './words-of';

export const usePreviewsWords = wordsOf('previews', { 'zh-CN': zh, en });
