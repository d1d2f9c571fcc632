import en from '@/messages/en/review.json';
import zh from '@/messages/zh-CN/review.json';
import { wordsOf } from './words-of';

export const useReviewWords = wordsOf('review', { 'zh-CN': zh, en });
