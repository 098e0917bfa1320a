import type { RuleId } from './rule-ids'

/** A few words that the rule finds something in, and how they are right; for rules about a text. */
export const ruleExamples: Readonly<Partial<Record<RuleId, readonly [wrong: string, right: string]>>> = {
  marker: ['桥长（待补）米', '桥长三百米'],
  'repeated-word': ['桥下的的早市', '桥下的早市'],
  'half-width-mark': ['六点出摊,八点收摊.', '六点出摊，八点收摊。'],
  'half-width-brackets': ['河道(南段)清淤', '河道（南段）清淤'],
  'mixed-brackets': ['河道(南段）清淤', '河道（南段）清淤'],
  'straight-quotes': ['门上写着"休息"', '门上写着“休息”'],
  'nested-quotes': ['他说：“门上写着“休息”。”', '他说：“门上写着‘休息’。”'],
  ellipsis: ['他想了想...走了', '他想了想……走了'],
  dash: ['一条街的账本--桥下早市', '一条街的账本——桥下早市'],
  'repeated-mark': ['收摊了。。', '收摊了。'],
  'full-width-letters': ['２０２４年', '2024年'],
  'space-beside-mark': ['六点出摊， 八点收摊', '六点出摊，八点收摊'],
  'space-beside-latin': ['用 Excel 记账', '用Excel记账'],
  'typed-indent': ['　　早市六点开', '早市六点开'],
}
