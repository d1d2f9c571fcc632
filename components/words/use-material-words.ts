import en from '@/messages/en/material.json';
import zh from '@/messages/zh-CN/material.json';
import { wordsOf } from './words-of';

export const useMaterialWords = wordsOf('material', { 'zh-CN': zh, en });
