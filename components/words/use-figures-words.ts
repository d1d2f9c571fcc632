import en from '@/messages/en/figures.json';
import zh from '@/messages/zh-CN/figures.json';
import { wordsOf } from './words-of';

export const useFiguresWords = wordsOf('figures', { 'zh-CN': zh, en });
