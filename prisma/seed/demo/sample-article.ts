export type SampleInline = string | { runIn: string } | { bold: string } | { link: string; href: string };
export type SampleBlock =
  | { p: SampleInline | SampleInline[] } // paragraph
  | { quote: string[] } // blockquote, one string a paragraph
  | { bullets: string[] }
  | { numbers: string[] } // lists
  | { table: string[][] } // first row is the header
  | { photo: { scene: SampleScene; caption: string; credit: string; alt: string } };
export type SampleScene =
  'town' | 'meeting' | 'fair' | 'village' | 'bridge' | 'school' | 'workshop' | 'river' | 'temple' | 'harbour';
export type SampleSection = {
  role: 'lead' | 'body' | 'outlook';
  headingLines: string[]; // [] for lead and outlook
  topicIds: string[];
  departmentKey: string | null; // 'united-front' | 'cppcc' | 'industry-commerce' | 'overseas-chinese' | 'ethnic-religious' | 'justice'
  targetLength: number;
  blocks: SampleBlock[];
};
export type SampleArticle = {
  key: string; // file name
  bodyName: string;
  year: number;
  slug: string; // short pinyin/latin, a-z0-9-, e.g. 'tongzhan'
  kicker: string[];
  headline: string[];
  subhead: string;
  seriesLabel: string; // '' / [] when none
  byline: {
    role: 'reporter' | 'correspondent' | 'supplied_by' | 'text' | 'photo' | 'editor';
    outlet: string;
    name: string;
  }[]; // outlet '' when none
  sections: SampleSection[];
};
