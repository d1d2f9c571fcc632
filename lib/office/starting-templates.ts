import type { SectionRole } from '@/lib/domain/article/content';

export type StartingTemplate = {
  name: string;
  description: string;
  sections: {
    role: SectionRole;
    headingHint: string;
    guidance: string;
    topicIds: string[];
    targetLength: number;
    isRequired: boolean;
  }[];
};

/** The templates an office starts with, for whichever departments it names. Topics by the ids they start with. */
export const STARTING_TEMPLATES: readonly StartingTemplate[] = [
  {
    name: '统战工作年度综述',
    description: '导语、七个正文章节和展望，适用于区委统战部和各乡镇街道。',
    sections: [
      {
        role: 'lead',
        headingHint: '',
        guidance: '点明年份、总体部署和全年最突出的两三项成果，不超过三百字，不用套话开头。',
        topicIds: ['lead-in'],
        targetLength: 300,
        isRequired: true,
      },
      {
        role: 'body',
        headingHint: '加强党的领导 / 强化政治引领',
        guidance: '领导小组运行、责任制落实、主题教育与培训。次数、人次请与台账核对。',
        topicIds: ['party-leadership', 'political-guidance'],
        targetLength: 450,
        isRequired: true,
      },
      {
        role: 'body',
        headingHint: '服务民营经济 / 助力企业发展',
        guidance: '走访企业、解决问题、商会建设、招商引资。写清家数、件数、金额和口径。',
        topicIds: ['economy-private-enterprise'],
        targetLength: 500,
        isRequired: true,
      },
      {
        role: 'body',
        headingHint: '深化多党合作 / 提升履职实效',
        guidance: '对口联系、政党协商、调研课题和建议采纳情况，党外干部培养。',
        topicIds: ['multi-party-cooperation', 'non-party-representatives'],
        targetLength: 400,
        isRequired: true,
      },
      {
        role: 'body',
        headingHint: '凝聚新的社会阶层人士',
        guidance: '实践创新基地、服务团队、志愿活动。',
        topicIds: ['new-social-strata'],
        targetLength: 300,
        isRequired: false,
      },
      {
        role: 'body',
        headingHint: '促进民族团结 / 规范宗教事务',
        guidance: '民族团结进步创建、场所安全、服务少数民族流动人口。',
        topicIds: ['ethnic-affairs', 'religious-affairs'],
        targetLength: 400,
        isRequired: true,
      },
      {
        role: 'body',
        headingHint: '汇聚侨心侨智 / 扩大联谊交往',
        guidance: '侨情、侨企、侨胞捐助；港澳台青少年交流。',
        topicIds: ['overseas-chinese', 'hk-macau-taiwan'],
        targetLength: 400,
        isRequired: true,
      },
      {
        role: 'body',
        headingHint: '夯实基层基础 / 打造特色品牌',
        guidance: '阵地、示范点、品牌项目和获得的荣誉。',
        topicIds: ['grassroots-brand', 'honours'],
        targetLength: 350,
        isRequired: false,
      },
      {
        role: 'outlook',
        headingHint: '',
        guidance: '下一年的两三项重点，与区委部署一致，一百五十字左右。',
        topicIds: ['outlook'],
        targetLength: 150,
        isRequired: false,
      },
    ],
  },
  {
    name: '政协工作年度回眸',
    description: '党建、建言、民生、团结四个板块。',
    sections: [
      {
        role: 'lead',
        headingHint: '',
        guidance: '用三四件实事开篇，再交代全年概貌。',
        topicIds: ['lead-in'],
        targetLength: 320,
        isRequired: true,
      },
      {
        role: 'body',
        headingHint: '以党建引领履职',
        guidance: '党组织建设、委员学习。',
        topicIds: ['party-building', 'political-guidance'],
        targetLength: 500,
        isRequired: true,
      },
      {
        role: 'body',
        headingHint: '协商建言 / 服务发展',
        guidance: '协商议题、提案件数、采纳情况。',
        topicIds: ['consultation-democracy', 'economy-private-enterprise'],
        targetLength: 700,
        isRequired: true,
      },
      {
        role: 'body',
        headingHint: '回应群众关切',
        guidance: '民生提案、专项监督、社情民意信息。',
        topicIds: ['livelihood', 'democratic-oversight'],
        targetLength: 600,
        isRequired: true,
      },
      {
        role: 'body',
        headingHint: '广泛凝聚团结力量',
        guidance: '界别活动、文史资料、港澳联谊。',
        topicIds: ['multi-party-cooperation', 'culture-history', 'hk-macau-taiwan'],
        targetLength: 500,
        isRequired: false,
      },
      {
        role: 'outlook',
        headingHint: '',
        guidance: '接下来的打算。',
        topicIds: ['outlook'],
        targetLength: 150,
        isRequired: false,
      },
    ],
  },
];
