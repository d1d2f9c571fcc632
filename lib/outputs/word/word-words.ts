/** Keys of the `outputs.word` messages: what stands in a file besides the article. */
export type WordKey = 'version' | 'workingCopy' | 'draft' | 'description';

/** Says them. The file is in Chinese, as the article is, whoever asks for it. */
export type WordWords = (key: WordKey, values?: Record<string, string | number>) => string;
