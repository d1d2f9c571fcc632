import en from '@/messages/en/proposals.json';
import zh from '@/messages/zh-CN/proposals.json';
import { wordsOf } from './words-of';

export const useProposalsWords = wordsOf('proposals', { 'zh-CN': zh, en });
