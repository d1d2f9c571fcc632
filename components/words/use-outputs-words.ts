import en from '@/messages/en/outputs.json';
import zh from '@/messages/zh-CN/outputs.json';
import { wordsOf } from './words-of';

export const useOutputsWords = wordsOf('outputs', { 'zh-CN': zh, en });
