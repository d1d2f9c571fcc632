/** Verbs and other words with which a counted thing, standing behind its figure, has ended. */
const ENDS: readonly string[] = (
  '被 均 全部 都 进行 参与 参加 参赛 参会 签订 签约 办理 解决 开展 接入 导入 入库 获得 荣获 获评 获 入选 完成 实现 担任 负责 观看 走进 到 赴 在 为 已 将 由 向 对 并 ' +
  '提供 支援 落地 投产 开工 竣工 建成 通过 达到 达 占 比 较 同比 增长 下降 提高 惠及 覆盖 挂牌 揭牌 上线 启用 受益 得到 成为 是 有 从 以 用 让 使 围绕 深入 捐资 捐款 ' +
  '平均 提升 缩短 降低 降至 增至 增加 减少 上升 压缩 扩大 拓展 共 打造 建成 新建 召开 收集 化解 受理 现场 赴 发放 开设 承办 涌现 脱颖 申报 认定 评为 结对 包联 联系 服务企业 赴武 加入 就业 上岗 脱贫 搬迁 入住 投入 运行 运营 开通 通车 前来 来自 组成 举办 召开 举行 汇聚 集中 受到 走上 学习 畅谈'
).split(' ');

/** Verbs and other words behind which a counted thing begins that stands before its figure. */
const STARTS: readonly string[] = (
  '召开 举办 开展 组织 解决 提供 推荐 收集 办理 节省 帮助 完成 实现 建成 新建 改建 扩建 新增 建设 打造 建立 成立 设立 培育 引进 发放 投入 争取 收到 受理 处理 ' +
  '化解 调解 走访 慰问 培训 接待 接听 办结 审结 查处 立案 检查 整治 排查 改造 修建 修复 种植 完善 制定 出台 印发 编印 发布 刊发 转办 推出 评选 表彰 选派 选聘 招聘 ' +
  '吸纳 吸引 带动 惠及 覆盖 发现 救治 服务 注册 签约 落地 开工 竣工 投产 协调 募集 筹集 拨付 减免 发展 新培育 全年 累计 先后 目前 现有 拥有 达成 举行 ' +
  '加装 更换 安装 投放 开通 新辟 优化 淘汰 清理 消除 命名 认定 获评 荣获 获得 斩获 入选 提出 形成 创建 挂牌 摸排 邀请 保障 救助 资助 推广 转化 授权 申请 调整 明确 ' +
  '包括 带领 联系 引导 推动 涉及 了 将 把 其中 动员 处置 给予 移送 追缴 挽回 扶持 建有 达到'
).split(' ');

/** Words that hold one of those above and are none of them: stepped over whole. */
const STEPPED_OVER: readonly string[] = (
  '针对性 针对 对口 对外 对接 有机 有效 有关 有奖 有色 有线 用地 用水 用电 用工 用户 用能 从业 以上 以下 以内 在建 在校 在读 在职 在线 在册 在岗 到位 到期 达标 占地 ' +
  '比赛 比例 是非 为民 向阳 由来 均衡 共建 共享 共同 公共 共产 参加者 参与者 获奖 获得者 入选者 服务业 加入者 将军 家庭成员 负责人 联系点 联系人 联系单位 使用 让利 对象 有限 ' +
  '国有 所有 专有 特有 集体所有 应用 信用 专用 实用 通用 作用 有轨 参展 参保 参训 集中供 集中居 投入品 深入推 学习班 学习会 学习活动 学习教育 运行中心 运营商 通过率 召开率 认定机构 评为优秀'
).split(' ');

const startsByFirst = byFirst(STARTS);
const endsByFirst = byFirst(ENDS);
const steppedByFirst = byFirst(STEPPED_OVER);

/** How far to step over at `at`, 1 for a single character; 0 where the counted thing has ended. */
export function stepOver(text: string, at: number): number {
  const first = text.charAt(at);
  const whole = steppedByFirst.get(first)?.find((word) => text.startsWith(word, at));
  if (whole !== undefined) return whole.length;
  return endsByFirst.get(first)?.some((word) => text.startsWith(word, at)) ? 0 : 1;
}

/** Where the counted thing begins in the words before its figure: behind the last verb that governs it; 0 without one. */
export function thingStart(words: string): number {
  let start = 0;
  for (let at = words.length - 1; at >= 0; at--) {
    for (const verb of startsByFirst.get(words.charAt(at)) ?? []) {
      const behind = at + verb.length;
      // 办结数 is counted, 办结 counts.
      const isPart = '率数量额'.includes(words.charAt(behind) || ' ');
      if (behind > start && words.startsWith(verb, at) && !isPart) start = behind;
    }
    if (at <= start) break;
  }
  return start;
}

function byFirst(words: readonly string[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const word of words) lists.set(word.charAt(0), [...(lists.get(word.charAt(0)) ?? []), word]);
  return lists;
}
