import { ruleWordsZhCn } from '../domain/checks/rule-words-zh-cn'
import type { Move, MoveRefusal, State } from '../domain/workflow'
import type { AppError, LockHolder } from '../errors'
import type { DetailWords, ErrorSentences } from './error-sentence'
import { momentText } from './moment-text'

type Of<Kind extends AppError['kind']> = Extract<AppError, { kind: Kind }>

const things: DetailWords<Of<'not-found'>['what']> = {
  article: '稿件',
  revision: '版本',
  column: '栏目',
  tag: '标签',
  person: '人员',
  media: '图片',
  job: '任务',
  slot: '推荐位',
  file: '文件',
  comment: '批注',
  import: '导入',
}

type Findings = Of<'checks-failed'>['findings']

/** Suggestions are counted: how many are left is what somebody has to do. */
function wordsOf({ rule }: Findings[number], all: Findings): string {
  if (rule !== 'open-suggestions') return ruleWordsZhCn[rule]
  return `还有 ${all.filter((each) => each.rule === rule).length} 处修订没有决定`
}

const stages: DetailWords<Of<'file-unreadable'>['stage']> = {
  read: '从磁盘读取时出错',
  empty: '文件是空的',
  json: '不是完整的 JSON，多半是没写完或被截断',
  version: '没有写明格式版本',
  migrate: '从旧格式转换时出错',
  schema: '内容不合格式',
}

const writeReasons: DetailWords<Of<'write-failed'>['why']> = {
  'disk-full': '磁盘满了。',
  'no-permission': '没有写这个位置的权限。',
  'read-only-disk': '磁盘是只读的。',
  'in-use': '文件一直被别的程序占用。',
  gone: '文件夹不在了，可能已移走、改名，或磁盘已断开。',
  'too-long': '路径太长。',
  other: '系统拒绝了写入。',
}

const writeWaysOut: DetailWords<Of<'write-failed'>['why']> = {
  'disk-full': '腾出空间后重试，没写成的内容还留着。',
  'no-permission': '给自己写入权限，或换一个文件夹，然后重试。',
  'read-only-disk': '换一个能写的磁盘，或解除写保护，然后重试。',
  'in-use': '关掉占用它的程序（同步盘、杀毒软件常会如此），然后重试。',
  gone: '接回磁盘或把文件夹放回原处，然后重试。',
  'too-long': '把文件夹移到路径更短的地方，然后重试。',
  other: '看后面的系统说明，处理后重试。',
}

const readOnlyReasons: DetailWords<Of<'read-only'>['why']> = {
  held: '别的程序正在写这个工作区。',
  newer: '这个工作区是更新版本的清样写的，旧版本写它会丢内容。',
  folder: '这个文件夹不能写。',
}

const readOnlyWaysOut: DetailWords<Of<'read-only'>['why']> = {
  held: '在那边关掉它，再重新打开工作区。',
  newer: '把清样升级到新版本，再打开工作区。',
  folder: '给自己写入权限，或把工作区复制到能写的地方再打开。',
}

const moveWords: DetailWords<Move> = {
  submit: '送审',
  'take-back': '撤回',
  return: '退回',
  'sign-off': '签发',
  schedule: '定时',
  unschedule: '取消定时',
  publish: '发布',
  withdraw: '撤稿',
  delete: '删除',
  undelete: '恢复',
}

const stateWords: DetailWords<State> = {
  draft: '草稿',
  'in-review': '待审',
  returned: '退回',
  'signed-off': '已签发',
  scheduled: '定时',
  published: '已发布',
  withdrawn: '已撤稿',
}

const refusals: DetailWords<MoveRefusal> = {
  state: '这个状态不能这样做。',
  role: '你的角色不能这样做。',
  'reason-missing': '没有写理由。',
  'moment-missing': '没有定时间。',
  'moment-past': '定的时间已经过去。',
  'text-differs': '签发之后文字又改过，签发只对当时那份文字有效。',
  'nothing-changed': '和已发布版比，没有任何改动。',
  'published-once': '它已经发布过，只能撤稿，不能删除。',
  deleted: '稿件已删除。',
  'not-deleted': '稿件没有删除。',
}

const refusalWaysOut: DetailWords<MoveRefusal> = {
  state: '重新读取稿件，看现在能做什么。',
  role: '让有这个角色的人来做，或切换人员。',
  'reason-missing': '写上理由再来。',
  'moment-missing': '选一个时间再来。',
  'moment-past': '选一个还没到的时间。',
  'text-differs': '重新送审并签发现在这份文字。',
  'nothing-changed': '改了再送审。',
  'published-once': '改用撤稿。',
  deleted: '先恢复稿件。',
  'not-deleted': '不用再恢复。',
}

const importReasons: DetailWords<Of<'import-refused'>['why']> = {
  binary: '这是二进制文件，不是网页正文。',
  empty: '里面没有文字。',
  'not-a-page': '不是一页网页正文：那是有标题或正文的 .txt 文件。',
  'too-large': '超过 5 MB，不像一页正文。',
  unreadable: '文件读不出来。',
  encoding: '认不出编码，不是 UTF-8、UTF-16、GB18030、GBK 或 Big5。',
}

const importWaysOut: DetailWords<Of<'import-refused'>['why']> = {
  binary: '另存为纯文本（.txt）再导入，或把文字粘贴进来。',
  empty: '换一个文件，或把文字粘贴进来。',
  'not-a-page': '确认选对了文件，或新建稿件后粘贴正文。',
  'too-large': '拆成一页一个文件再导入。',
  unreadable: '确认文件还在、有读取权限，再试一次。',
  encoding: '另存为 UTF-8 再导入，或把文字粘贴进来。',
}

const mediaReasons: DetailWords<Of<'media-refused'>['why']> = {
  empty: '文件是空的。',
  executable: '它是程序、脚本或网页，叫什么名字都会运行。',
  macros: '里面有宏，打开时会运行。',
  kind: '这类文件不能随稿发出；可以发的是文档、压缩包、音频、视频和纯文本。',
  misnamed: '内容和扩展名对不上。',
  'not-a-picture': '不是 PNG、JPEG、GIF、WebP、AVIF 或 SVG 图片。',
  'too-many-bytes': '文件超过本工作区的上限。',
  'too-many-pixels': '像素数超过本工作区的上限。',
  broken: '图片被截断或已损坏。',
  'active-svg': '这个 SVG 里有会运行或会从别处取内容的东西。',
  unreadable: '文件读不出来。',
}

const mediaWaysOut: DetailWords<Of<'media-refused'>['why']> = {
  empty: '换一个文件。',
  executable: '改为在正文里放一个链接。',
  macros: '另存为不带宏的文件或 PDF，再选那一份。',
  kind: '另存为 PDF，或放进 zip 压缩包。',
  misnamed: '把扩展名改对，或换成正确的文件。',
  'not-a-picture': '另存为 JPEG 或 PNG（HEIC 照片也一样），再选那一张。',
  'too-many-bytes': '缩小后再来，或在设置的「图片和附件」里调高上限。',
  'too-many-pixels': '缩小后再来，或在设置的「图片和附件」里调高上限。',
  broken: '用别的程序打开，重新存一份再选。',
  'active-svg': '另存为不带脚本和外部引用的 SVG，或存成 PNG。',
  unreadable: '确认文件还在、有读取权限，再试一次。',
}

const fetchReasons: DetailWords<Of<'fetch-refused'>['why']> = {
  scheme: '只取 http 和 https 地址的图片。',
  private: '这个地址通向内网或本机。',
  unreachable: '连不上那台服务器。',
  status: '那台服务器没有给出图片。',
  redirects: '这个地址一再转向别处。',
  timeout: '那台服务器太久没有答复。',
  'too-large': '图片超过本工作区的上限。',
  'not-a-picture': '取回来的不是图片，不管地址怎么写。',
}

const fetchWaysOut: DetailWords<Of<'fetch-refused'>['why']> = {
  scheme: '用浏览器把图片存下来，再选那个文件。',
  private: '用浏览器把图片存下来，再选那个文件。',
  unreachable: '看看网络再试，或改选一个文件。',
  status: '用浏览器打开这个地址；看得到图就存下来，再选那个文件。',
  redirects: '用浏览器打开这个地址，把图存下来，再选那个文件。',
  timeout: '再试一次，或改选一个文件。',
  'too-large': '把图存下来，缩小后再选那个文件。',
  'not-a-picture': '用浏览器打开这个地址，把图存下来，再选那个文件。',
}

const targetReasons: DetailWords<Of<'bundle-target'>['why']> = {
  'not-a-bundle': '那里已有别的内容，不是发布包。',
  'other-publication': '那里是另一个刊物的发布包。',
  'inside-workspace': '它在工作区文件夹里面。',
}

const holderText = (holder: LockHolder | null) =>
  holder
    ? `${holder.host} 上的 ${holder.program}（进程 ${holder.pid}）从 ${momentText(holder.since, 'zh-CN')} 起在写。`
    : ''

const detailText = (detail: string) => (detail === '' ? '' : `系统说明：${detail}`)

type QueryProblem = Of<'search-query'>['problem']

const queryReasons: DetailWords<QueryProblem> = {
  'unknown-field': '没有“{field}”这个条件。',
  'empty-field': '“{field}”后面没有内容。',
  'bad-date': '“{value}”不是日期、月份或年份。',
  'unknown-state': '没有“{value}”这个状态。',
  'unknown-tag': '没有名为“{value}”的标签。',
  'unknown-column': '没有名为“{value}”的栏目。',
  'nothing-to-find': '里面没有文字或数字。',
}

const queryWaysOut: DetailWords<QueryProblem> = {
  'unknown-field': '可用的条件：标签、栏目、状态、作者、来源、之前、之后；加引号就按文字查找。',
  'empty-field': '内容紧跟冒号写；带空格的加引号。',
  'bad-date': '写成 2026-03-01、2026-03 或 2026。',
  'unknown-state': '可用的状态：草稿、待审、退回、已签发、定时、已发布、已撤稿。',
  'unknown-tag': '写出标签的全名，或直接按文字查找。',
  'unknown-column': '写出栏目的全名或路径，如 城市/街区。',
  'nothing-to-find': '写一个词，或一个条件，如 标签：早市。',
}

/** Every failure in 简体中文. */
export const sentencesZhCn: ErrorSentences = {
  'search-query': ({ problem, field, value }) => ({
    what: '看不懂这个搜索条件。',
    why: queryReasons[problem].replace('{field}', field).replace('{value}', value),
    wayOut: queryWaysOut[problem].replace('{field}', field).replace('{value}', value),
  }),
  'invalid-input': ({ issues }) => ({
    what: '填的内容没有被接受。',
    why: `不合要求的地方：${issues.join('；')}。`,
    wayOut: '改正后再试；如果没有填过什么，重新打开窗口再试。',
  }),
  'not-found': ({ what, id }) => ({
    what: `找不到${things[what]} ${id}。`,
    why: '它不在这个工作区里，可能已被移走，或编号有误。',
    wayOut: '核对编号，或重新读取列表再选。',
  }),
  'workspace-not-found': ({ path }) => ({
    what: `打不开 ${path}。`,
    why: '这里没有 workspace.json，不是清样的工作区，或文件夹已移走。',
    wayOut: '选工作区的文件夹本身，或在这里新建工作区。',
  }),
  'workspace-exists': ({ path }) => ({
    what: `不能在 ${path} 新建工作区。`,
    why: '文件夹里已经有工作区或别的文件，不会去盖它们。',
    wayOut: '打开那里的工作区，或换一个空文件夹。',
  }),
  'workspace-not-open': () => ({
    what: '还没有打开工作区。',
    why: '这一步要在打开的工作区里做。',
    wayOut: '先打开或新建一个工作区。',
  }),
  'workspace-too-new': ({ path, needs, program }) => ({
    what: `打不开 ${path}。`,
    why: `这个工作区要清样 ${needs} 或更新的版本，现在是 ${program}。`,
    wayOut: '升级清样再打开。工作区没有被改动。',
  }),
  'workspace-held': ({ path, holder }) => ({
    what: `${path} 正被占用，不能写。`,
    why: holderText(holder),
    wayOut: '在那边关掉它再来；那边若已崩溃，一分钟内会自动放开。',
  }),
  'read-only': ({ path, holder, why }) => ({
    what: `${path} 现在只读，没有写入。`,
    why: `${readOnlyReasons[why]}${holderText(holder)}`,
    wayOut: readOnlyWaysOut[why],
  }),
  'file-unreadable': ({ path, stage, reason, kept }) => ({
    what: `读不了 ${path}。`,
    why: `${stages[stage]}。${detailText(reason)}`,
    wayOut: kept
      ? `原文件留在 ${kept}，没有删；改好后放回原处再打开。`
      : '原文件没有动；改好后再打开，或用备份替换它。',
  }),
  'file-too-new': ({ path, version, supported }) => ({
    what: `读不了 ${path}。`,
    why: `它是第 ${version} 版格式，这个程序最多认得第 ${supported} 版。`,
    wayOut: '升级清样再打开。文件没有被改动。',
  }),
  'write-failed': ({ path, why, detail }) => ({
    what: `没能写入 ${path}。`,
    why: `${writeReasons[why]}${detailText(detail)}`,
    wayOut: writeWaysOut[why],
  }),
  'save-conflict': ({ article }) => ({
    what: `没有保存稿件 ${article}。`,
    why: '打开之后，磁盘上的这一篇又被改过，直接保存会盖掉那次改动。',
    wayOut: '重新读取稿件，把你的改动并进去再保存；你写的还在日志里。',
  }),
  'text-changed': ({ article }) => ({
    what: `没有对稿件 ${article} 做这一步。`,
    why: '你看到的文字已经不是磁盘上的文字。',
    wayOut: '重新读取，看过新的文字再决定。',
  }),
  'move-refused': ({ move, state, refusal }) => ({
    what: `不能${lookUp(moveWords, move)}。`,
    why: `稿件现在是${lookUp(stateWords, state)}：${refusals[refusal]}`,
    wayOut: refusalWaysOut[refusal],
  }),
  'checks-failed': ({ findings }) => ({
    what: '稿件没过检查。',
    why: `${[...new Set(findings.map((finding) => wordsOf(finding, findings)))].join('，')}。`,
    wayOut: findings.every(({ rule }) => rule === 'open-suggestions')
      ? '在“修订”里逐条或全部接受、拒绝，再来。'
      : '补上再来。',
  }),
  'word-changed': ({ word }) => ({
    what: `词表里的“${word}”没有改。`,
    why: '它刚刚被别处改过或删了，现在看到的是新的词表。',
    wayOut: '看过新的词表，再改一次。',
  }),
  'comment-refused': ({ why }) => ({
    what: '这条批注没有改。',
    why: why === 'deleted' ? '它已经删除。' : '它是别人写的，只有写的人能改、能删。',
    wayOut: '可以回复它，或另写一条。',
  }),
  'recommended-full': ({ limit }) => ({
    what: '没有加进推荐阅读。',
    why: `推荐阅读最多 ${limit} 位，已经满了。`,
    wayOut: '先移除一位再加。',
  }),
  'recommended-twice': ({ title }) => ({
    what: `没有再加《${title}》。`,
    why: '它已经在这篇的推荐阅读里。',
    wayOut: '换一篇，或移动已有的那一位。',
  }),
  'recommends-itself': () => ({
    what: '没有加进推荐阅读。',
    why: '稿件不能推荐它自己。',
    wayOut: '换一篇。',
  }),
  'import-refused': ({ source, why, detail }) => ({
    what: `拒收 ${source}，工作区没有改动。`,
    why: `${importReasons[why]}${detailText(detail)}`,
    wayOut: importWaysOut[why],
  }),
  'media-refused': ({ name, why, detail }) => ({
    what: `没有收下 ${name}。`,
    why: `${mediaReasons[why]}${detailText(detail)}`,
    wayOut: mediaWaysOut[why],
  }),
  'fetch-refused': ({ url, why, detail }) => ({
    what: `没有取回 ${url} 的图片。`,
    why: `${fetchReasons[why]}${detailText(detail)}`,
    wayOut: fetchWaysOut[why],
  }),
  'bundle-target': ({ path, why }) => ({
    what: `不能把发布包放到 ${path}。`,
    why: targetReasons[why],
    wayOut: '换一个空文件夹或新的文件名，那里的内容没有动。',
  }),
  'not-a-bundle': ({ path, detail }) => ({
    what: `${path} 不能验证。`,
    why: `它不是清样的发布包。${detailText(detail)}`,
    wayOut: '选发布包的文件夹本身（里面有 bagit.txt），或它的 zip 文件。',
  }),
  'path-clash': ({ path, articles }) => ({
    what: '没有做成发布包。',
    why: `有 ${articles.length} 篇稿件要写到同一个位置 ${path}：${articles.join('、')}。`,
    wayOut: '给其中一篇换一个网址名，再做一次。',
  }),
  canceled: () => ({
    what: '已停止。',
    why: '是你让它停的。',
    wayOut: '没有留下做到一半的东西，可以重新开始。',
  }),
  unexpected: ({ reference }) => ({
    what: '程序出错了，这一步没有完成。',
    why: `这是程序的缺陷，已记入日志，编号 ${reference}。`,
    wayOut: '已保存的内容不受影响；再试一次，还不行就把编号告诉维护的人。',
  }),
}

function lookUp(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key
}
