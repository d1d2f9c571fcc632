/** What 云溪区 counts, as its articles of four years say it: `of` years from 2023 on, '' where none says it. */
type Counted = {
  metric: string;
  synonyms?: string;
  unit: string;
  body?: string;
  breakdown?: string;
  of: readonly [string, string, string, string];
};

const CPPCC = '政协云溪区委员会';

export const LEDGER_FIGURES: readonly Counted[] = [
  { metric: '企业直通车发车趟数', synonyms: '直通车发车', unit: '趟', of: ['36', '48', '60', '56'] },
  { metric: '直通车服务企业数', synonyms: '服务民营企业', unit: '家', of: ['612', '846', '1035', '1108'] },
  { metric: '收集企业问题数', synonyms: '受理企业问题', unit: '个', of: ['318', '427', '502', '486'] },
  { metric: '办结企业问题数', synonyms: '办结问题', unit: '个', of: ['296', '409', '489', '473'] },
  { metric: '企业问题办结率', synonyms: '办结率', unit: '%', of: ['93.1', '', '97.4', ''] },
  { metric: '同心宣讲场次', synonyms: '开讲', unit: '场', of: ['64', '92', '118', '126'] },
  { metric: '公众号推送篇数', synonyms: '公众号推送', unit: '篇', of: ['236', '318', '405', ''] },
  { metric: '研究统战工作次数', synonyms: '研究统战议题', unit: '次', of: ['7', '9', '10', '9'] },
  { metric: '领导小组成员单位', synonyms: '成员单位', unit: '个', of: ['26', '29', '29', '29'] },
  { metric: '村（社区）统战联络员', synonyms: '统战联络员', unit: '名', of: ['128', '128', '', '128'] },
  { metric: '联络员轮训人次', synonyms: '轮训', unit: '人次', of: ['312', '540', '', '824'] },
  {
    metric: '小微企业授信金额',
    synonyms: '授信',
    unit: '元',
    of: ['4.2亿元', '8.1亿元', '12.7亿元', '16.3亿元'],
  },
  { metric: '小微企业授信户数', synonyms: '授信企业', unit: '家', of: ['143', '', '402', '518'] },
  { metric: '商会调解商事纠纷', synonyms: '商事纠纷', unit: '件', of: ['57', '83', '106', '98'] },
  { metric: '商事纠纷调解金额', unit: '元', of: ['1860万元', '', '3520万元', '3310万元'] },
  { metric: '商会组团招商批次', synonyms: '组团招商', unit: '批次', of: ['11', '', '15', '14'] },
  { metric: '招商签约项目数', unit: '个', of: ['14', '', '22', '20'] },
  {
    metric: '招商协议投资额',
    synonyms: '协议投资',
    unit: '元',
    of: ['12.6亿元', '', '21.5亿元', '22.8亿元'],
  },
  { metric: '党派重点调研课题', synonyms: '调研课题、重点课题', unit: '个', of: ['9', '11', '12', ''] },
  { metric: '党派调研建议条数', unit: '条', of: ['104', '132', '158', ''] },
  { metric: '党派调研建议采纳条数', unit: '条', of: ['68', '91', '117', ''] },
  { metric: '议事厅协商场次', unit: '场', of: ['6', '21', '35', ''] },
  { metric: '民主监督意见条数', synonyms: '监督意见', unit: '条', of: ['', '74', '86', ''] },
  { metric: '民主监督意见落实条数', synonyms: '整改落实', unit: '条', of: ['', '69', '82', ''] },
  { metric: '党外人才库人数', synonyms: '人才库', unit: '人', of: ['', '172', '205', ''] },
  { metric: '党外干部提拔使用人数', unit: '人', of: ['', '12', '14', ''] },
  {
    metric: '政协提案收到件数',
    synonyms: '收到提案',
    unit: '件',
    body: CPPCC,
    of: ['', '216', '231', '224'],
  },
  { metric: '政协提案立案件数', synonyms: '立案', unit: '件', body: CPPCC, of: ['', '189', '197', '193'] },
  { metric: '政协提案立案件数', unit: '件', body: CPPCC, breakdown: '集体提案', of: ['', '', '27', ''] },
  { metric: '政协提案立案件数', unit: '件', body: CPPCC, breakdown: '委员提案', of: ['', '', '170', ''] },
  { metric: '政协提案办复率', synonyms: '办复率', unit: '%', body: CPPCC, of: ['', '', '100', '100'] },
  { metric: '提案办理满意率', unit: '%', body: CPPCC, of: ['', '98.4', '', ''] },
  {
    metric: '社情民意信息期数',
    synonyms: '社情民意信息',
    unit: '期',
    body: CPPCC,
    of: ['', '126', '148', '137'],
  },
  { metric: '省政协采用信息期数', unit: '期', body: CPPCC, of: ['', '9', '14', ''] },
  { metric: '主席会议协商次数', synonyms: '主席会议协商', unit: '次', body: CPPCC, of: ['', '6', '7', ''] },
  { metric: '基层议事点数', synonyms: '议事点', unit: '个', body: CPPCC, of: ['', '12', '33', '68'] },
  { metric: '议事点协商场次', unit: '场', body: CPPCC, of: ['', '46', '118', ''] },
  { metric: '议事点办成实事件数', synonyms: '办成实事', unit: '件', body: CPPCC, of: ['', '61', '143', ''] },
  { metric: '特约监督员人数', synonyms: '特约监督员', unit: '名', body: CPPCC, of: ['', '42', '48', ''] },
  { metric: '特约监督意见条数', unit: '条', body: CPPCC, of: ['', '88', '107', ''] },
  { metric: '委员工作室数', synonyms: '委员工作室', unit: '个', body: CPPCC, of: ['', '18', '26', '31'] },
  { metric: '党派集体提案立案件数', unit: '件', body: CPPCC, of: ['', '21', '19', ''] },
];

/** What stood in the ledger first, by metric and year, before the articles' figures came to follow. */
export const LEDGER_FIRST: Readonly<Record<string, string>> = {
  '直通车服务企业数 2025': '1029',
  '收集企业问题数 2025': '498',
  '招商协议投资额 2025': '21.2亿元',
  '社情民意信息期数 2025': '146',
};
