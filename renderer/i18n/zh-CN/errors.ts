export const errors = {
  broken: '这个画面画不出来了',
  brokenNext: '写好并保存过的都在。重新打开窗口，或先回稿库。',
  detail: '程序的说明：{{message}}',
  reopen: '重新打开窗口',
} as const
