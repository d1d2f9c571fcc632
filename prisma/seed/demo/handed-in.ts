type HandedIn = {
  liaison: string;
  /** Which of the sections asked of the department. */
  section: number;
  /** Of the season. */
  workday: number;
  clock: string;
  text: string;
};

/** What two departments had handed in by the day the demo is made. */
export const HANDED_IN: readonly HandedIn[] = [
  {
    liaison: 'shenyue',
    section: 0,
    workday: 14,
    clock: '11:20',
    text:
      '2026年，区委统一战线工作领导小组召开会议四次，专题研究事项十七项，全部明确责任单位和完成时限。\n' +
      '镇街统战委员述职评议覆盖六个镇街，反馈问题二十三条，年底前整改完成二十二条。',
  },
  {
    liaison: 'luoyn',
    section: 0,
    workday: 19,
    clock: '15:35',
    text:
      '区工商联开展“敲门问需”四轮，走访民营企业三百零六家，收集用工、融资、用地诉求一百八十九件，办结一百八十一件。\n' +
      '牵头举办政银企对接会五场，促成授信二亿三千万元，惠及中小企业七十四家。',
  },
  {
    liaison: 'luoyn',
    section: 1,
    workday: 27,
    clock: '10:45',
    text:
      '“云商课堂”全年办了十一期，企业负责人和财务、法务人员一千零四十人次参加；其中三期开在园区车间里，晚上七点开课。\n' +
      '商会调解室受理合同纠纷五十八件，调成五十一件，平均用时九天。',
  },
  {
    liaison: 'shenyue',
    section: 1,
    workday: 31,
    clock: '16:05',
    text:
      '党外人士“双岗建功”行动组成服务小队十四支，到镇街坐诊、授课、问农事一百二十六次。\n' +
      '建言献策直通车收到社情民意信息二百零九条，区级采用六十三条，推动解决停车、托育等事项二十七件。',
  },
];
