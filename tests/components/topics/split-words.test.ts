import { expect, test } from 'vitest';
import { splitWords } from '@/components/topics/split-words';

test.each([
  ['口岸、云溪港，通关,到港；货轮;泊位', ['口岸', '云溪港', '通关', '到港', '货轮', '泊位']],
  ['口岸 云溪港　通关\n到港\r\n\t货轮', ['口岸', '云溪港', '通关', '到港', '货轮']],
  [' 口岸、、口岸。\n', ['口岸']],
  [' \n、', []],
])('%j is pasted as words', (text, words) => {
  expect(splitWords(text)).toEqual(words);
});
