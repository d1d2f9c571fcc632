import en from '@/messages/en/editor.json';
import zh from '@/messages/zh-CN/editor.json';
import { wordsOf } from './words-of';

export const useEditorWords = wordsOf('editor', { 'zh-CN': zh, en });
