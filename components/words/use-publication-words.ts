import en from '@/messages/en/publication.json';
import zh from '@/messages/zh-CN/publication.json';
import { wordsOf } from './words-of';

export const usePublicationWords = wordsOf('publication', { 'zh-CN': zh, en });
