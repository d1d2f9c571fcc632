/**
 * The people of the demo. Plain data: the launcher prints them, the seed makes them, the browser tests sign in as
 * them. `stage` names the review stage of a reviewer, `departmentKey` the department of a contributor.
 * @type {{ signInName: string, displayName: string, roles: ('writer' | 'reviewer' | 'publisher' | 'contributor' | 'auditor' | 'admin')[], departmentKey?: string, stage?: string }[]}
 */
export const demoAccounts = [
  { signInName: 'linxw', displayName: '林晓雯', roles: ['writer'] },
  { signInName: 'chenjh', displayName: '陈嘉禾', roles: ['writer'] },
  { signInName: 'gaoyuan', displayName: '高远', roles: ['writer', 'reviewer'], stage: '初审' },
  { signInName: 'zhoumy', displayName: '周明远', roles: ['reviewer'], stage: '初审' },
  { signInName: 'xujing', displayName: '许静', roles: ['reviewer'], stage: '复审' },
  { signInName: 'guch', displayName: '顾长河', roles: ['reviewer'], stage: '终审' },
  { signInName: 'fangzc', displayName: '方志成', roles: ['publisher'] },
  { signInName: 'shenyue', displayName: '沈月', roles: ['contributor'], departmentKey: 'united-front' },
  { signInName: 'luoyn', displayName: '罗以宁', roles: ['contributor'], departmentKey: 'industry-commerce' },
  { signInName: 'hesy', displayName: '何审言', roles: ['auditor'] },
  { signInName: 'guanlx', displayName: '管立新', roles: ['admin'] },
];
