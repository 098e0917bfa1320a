import { blockStyles } from './block-styles'

const tokens = `:root {
  color-scheme: light dark;
  --paper: #fffefc;
  --sheet: #f9f7f4;
  --line: #e4dfd6;
  --line-strong: #d2cbbf;
  --ink: #231f1a;
  --ink-2: #544d44;
  --ink-3: #70685d;
  --zhu: #c8442b;
  --zhu-text: #ab361f;
  --select: #f6d9c8;
  --mark: #fbe9ad;
  --warning: #b7791f;
  --tip: #3d8a5a;
  --focus: #2f6db5;
  --hei: -apple-system, "Segoe UI Variable Text", "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI",
    "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  --song: "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "STSong", "SimSun", serif;
  --kai: "Kaiti SC", "STKaiti", "KaiTi", "LXGW WenKai", var(--song);
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono CJK SC", "DejaVu Sans Mono", monospace;
  --measure: 36em;
  --page: 1080px;
  --side: clamp(18px, 5vw, 48px);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #201d1a;
    --sheet: #1b1917;
    --line: #35302b;
    --line-strong: #4a443c;
    --ink: #e8e2d8;
    --ink-2: #b9b1a5;
    --ink-3: #9d9589;
    --zhu: #e8694d;
    --zhu-text: #f08e75;
    --select: #5a3527;
    --mark: #5c4a17;
    --warning: #d9a94a;
    --tip: #6fbf8d;
    --focus: #6ea8ee;
  }
}`

const ground = `*, *::before, *::after { box-sizing: border-box; }
html {
  background: var(--paper);
  color: var(--ink);
  font: 16px/1.75 var(--hei);
  font-variant-numeric: tabular-nums;
  line-break: strict;
  overflow-wrap: anywhere;
  text-autospace: normal;
  text-spacing-trim: trim-start;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
body { margin: 0; }
h1, h2, h3, h4, p, ul, ol, figure, blockquote, pre { margin: 0; padding: 0; font-weight: 400; }
h1, h2, h3, h4 { font-family: var(--song); font-weight: 600; text-wrap: balance; }
ul { list-style: none; }
a { color: inherit; text-decoration: none; }
a:hover { color: var(--zhu-text); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
::selection { background: var(--select); }
img { display: block; max-width: 100%; height: auto; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: var(--side); top: 8px; padding: 4px 12px; background: var(--paper); }
.alternative { display: inline-block; color: var(--ink-3); }
.facts { color: var(--ink-3); font-size: 13px; line-height: 20px; }
.excerpt { color: var(--ink-2); font-size: 15px; line-height: 1.75; text-align: justify; }
:lang(en) .excerpt, :lang(en) .body, :lang(en) .summary { text-align: start; hyphens: auto; }`

const masthead = `.masthead {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 2px 28px;
  padding: 18px max(var(--side), calc((100% - var(--page)) / 2)) 0;
  border-bottom: 1px solid var(--line);
}
.masthead .name { padding-bottom: 12px; font: 600 22px/32px var(--song); letter-spacing: .04em; }
.columns ul { display: flex; flex-wrap: wrap; gap: 0 22px; }
.columns a {
  display: block;
  padding: 4px 0 13px;
  border-bottom: 2px solid transparent;
  color: var(--ink-2);
  font-size: 15px;
  line-height: 24px;
}
.columns a:hover { color: var(--ink); border-color: var(--line-strong); }
.columns a[aria-current] { border-color: var(--zhu); color: var(--ink); }
.home .masthead { flex-direction: column; align-items: center; padding-top: 40px; border-bottom: 0; }
.home .masthead .name {
  padding-bottom: 18px;
  font-size: clamp(34px, 6vw, 48px);
  line-height: 1.3;
  letter-spacing: .1em;
  margin-right: -.1em;
}
.home .columns { align-self: stretch; border-top: 3px double var(--ink); border-bottom: 1px solid var(--line); }
.home .columns ul { justify-content: center; gap: 0 34px; }
.home .columns a { padding: 11px 0; border: 0; font-size: 16px; }`

const lists = `main { display: block; }
.home main, .column main { max-width: calc(var(--page) + 2 * var(--side)); margin: 0 auto; padding: 0 var(--side); }
.lead { max-width: 46em; margin: 0 auto; padding: 44px 0 48px; text-align: center; }
.lead h2 { font-size: clamp(27px, 4.4vw, 40px); line-height: 1.4; }
.lead .alternative { font-size: .72em; }
.lead .excerpt { width: fit-content; max-width: 38em; margin: 18px auto 0; font-size: 16px; }
.lead .facts { margin-top: 16px; }
.sections { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 44px 48px; }
.column-name { border-top: 2px solid var(--ink); padding: 9px 0 4px; font-size: 20px; line-height: 30px; }
.column-name::after {
  content: "";
  display: inline-block;
  width: 7px;
  height: 7px;
  margin-left: 9px;
  background: var(--zhu);
  vertical-align: 2px;
}
.sections li { padding: 13px 0 14px; border-top: 1px solid var(--line); }
.sections h3 { font-size: 17px; line-height: 27px; }
.sections li:first-child h3 { font-size: 20px; line-height: 31px; }
.sections .alternative { font-size: .88em; }
.sections .excerpt { margin-top: 6px; font-size: 14px; line-height: 24px; }
.teasers .facts { margin-top: 5px; }
.place { margin-left: 10px; padding-left: 10px; border-left: 1px solid var(--line-strong); }
.more { padding-top: 12px; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 14px; }
.nothing { padding: 96px 0; color: var(--ink-3); font-family: var(--song); text-align: center; }
.column main { max-width: calc(44em + 2 * var(--side)); }
.column h1 { margin-top: 26px; font-size: 34px; line-height: 48px; letter-spacing: .04em; }
.children { margin-top: 10px; }
.children ul { display: flex; flex-wrap: wrap; gap: 4px 24px; }
.children .count { color: var(--ink-3); font-size: 13px; }
.column .teasers { margin-top: 24px; border-top: 2px solid var(--ink); }
.column .teasers li { padding: 22px 0 24px; border-bottom: 1px solid var(--line); }
.column .teasers h2 { font-size: 21px; line-height: 32px; }
.column .teasers .alternative { font-size: .84em; }
.column .teasers .excerpt { margin-top: 8px; }
.column .teasers .facts { margin-top: 8px; }`

const reading = `.article main { max-width: calc(18px * 36 + 2 * var(--side)); margin: 0 auto; padding: 0 var(--side); }
.origin { padding-top: 26px; color: var(--ink-3); font: 600 14px/22px var(--song); letter-spacing: .06em; }
.breadcrumb { display: flex; flex-wrap: wrap; padding-top: 26px; color: var(--ink-3); font-size: 13px; line-height: 20px; }
.origin + .breadcrumb { padding-top: 2px; }
.breadcrumb ol { display: flex; flex-wrap: wrap; list-style: none; }
.breadcrumb li + li::before { content: "›"; margin: 0 7px; color: var(--line-strong); }
.article h1 { margin-top: 20px; font-size: 34px; line-height: 1.42; }
.article h1 .alternative { font-size: .76em; }
/* The line before the first fact of every row falls into the part that is cut off. */
article > header .facts { display: flex; flex-wrap: wrap; gap: 2px 0; margin: 16px 0 0 -13px; clip-path: inset(0 0 0 13px); }
.fact { padding: 0 12px; border-left: 1px solid var(--line-strong); }
.summary {
  margin-top: 26px;
  padding: 18px 0 19px;
  border-top: 1px solid var(--line);
  border-bottom: 1px solid var(--line);
  color: var(--ink-2);
  font: 17px/1.8 var(--kai);
  text-align: justify;
  white-space: pre-line;
}
.source { margin-top: 20px; color: var(--ink-2); font-size: 14px; line-height: 22px; }
.source .label, .tags .label { color: var(--ink-3); }
.source a, .body a { text-decoration: underline 1px var(--zhu); text-underline-position: under; }
.body { margin-top: 22px; font-size: 18px; line-height: 1.8; text-align: justify; }
.body > * + * { margin-top: 14px; }
.body h2, .body h3, .body h4 { line-height: 1.5; text-align: start; }
.body h2 { margin-top: 36px; font-size: 22px; }
.body h3 { margin-top: 28px; font-size: 19px; }
.body h4 { margin-top: 22px; font-size: 18px; }
.body h2 + *, .body h3 + *, .body h4 + * { margin-top: 10px; }
.body > :first-child { margin-top: 0; }
.body ul { padding-left: 1.4em; list-style: disc; }
.body ol { padding-left: 2em; }
.body li + li, .body li > * + * { margin-top: 6px; }
.body li::marker { color: var(--ink-3); }
.body blockquote { padding: 2px 0 2px 20px; border-left: 2px solid var(--line-strong); color: var(--ink-2); font-family: var(--kai); }
.body blockquote > * + * { margin-top: 10px; }
.body pre { padding: 14px 16px; background: var(--sheet); overflow-x: auto; font: 14px/22px var(--mono); text-align: start; }
.body code { font: .88em var(--mono); text-spacing-trim: space-all; text-autospace: no-autospace; }
.body pre code { font: inherit; }
.body hr { width: 6em; margin: 30px auto; border: 0; border-top: 1px solid var(--line-strong); }
.body figure { margin: 26px 0; }
.body figure img { margin: 0 auto; }
.body figcaption { color: var(--ink-3); font-size: 14px; line-height: 22px; text-align: center; text-wrap: pretty; }
.body img + figcaption { margin-top: 9px; }
.picture-credit { margin-left: 10px; }
.body em { font-style: italic; }
.body em.dots { font-style: normal; text-emphasis: dot; text-emphasis-position: under right; }
.body mark { padding: 0 .1em; background: var(--mark); color: inherit; }
.body sub, .body sup { line-height: 0; }
.body rt { color: var(--ink-2); font: 400 .5em/1.2 var(--hei); text-emphasis: none; }
.body strong { font-weight: 600; }
.body u { text-underline-position: under; }
.credits { margin-top: 26px; color: var(--ink-2); font-size: 15px; line-height: 26px; text-align: end; }
.tags .label { margin-right: -12px; }
.tags { display: flex; flex-wrap: wrap; gap: 2px 14px; margin-top: 24px; color: var(--ink-2); font-size: 14px; line-height: 22px; }
.recommended { margin-top: 52px; border-top: 3px double var(--ink); }
.recommended h2 { padding: 16px 0 2px; font-size: 21px; line-height: 32px; }
.recommended li { position: relative; padding: 14px 0 16px 20px; border-top: 1px solid var(--line); }
.recommended li:first-child { border-top: 0; }
.entry { font: 600 17px/27px var(--song); }
.bullet { position: absolute; left: 1px; color: var(--zhu); font-family: "Helvetica Neue", "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; }
.entry .alternative { font-weight: 400; font-size: .9em; }
.recommended .excerpt { margin-top: 4px; }
.moment { margin-top: 40px; color: var(--ink-3); font-size: 13px; line-height: 20px; }
.moment span + span { margin-left: 14px; }
.colophon { margin: 64px 0 0; padding: 26px var(--side) 40px; background: var(--sheet); border-top: 1px solid var(--line); color: var(--ink-3); font: 14px/22px var(--song); letter-spacing: .06em; text-align: center; }
.article .colophon { margin-top: 34px; }`

const narrow = `@media (max-width: 620px) {
  .masthead { padding-top: 12px; }
  .masthead .name { padding-bottom: 4px; }
  .columns a { padding: 3px 0 9px; }
  .columns ul { gap: 0 18px; }
  .home .masthead { padding-top: 26px; }
  .home .masthead .name { padding-bottom: 12px; }
  .home .columns ul { gap: 0 22px; }
  .lead { padding: 30px 0 34px; text-align: start; }
  .origin, .breadcrumb { padding-top: 18px; }
  .article h1 { margin-top: 14px; font-size: 26px; }
  .summary { font-size: 16px; }
  .body { font-size: 17px; }
  .body h2 { font-size: 20px; }
  .column h1 { margin-top: 18px; font-size: 28px; line-height: 40px; }
  .column .teasers h2 { font-size: 19px; line-height: 30px; }
}`

const print = `@media print {
  @page { margin: 20mm 18mm; }
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --ink-2: #222; --ink-3: #444; --line: #ccc; --line-strong: #999; --zhu: #000; --mark: #e8e8e8; }
  html { font-size: 10.5pt; }
  .columns, .skip, .colophon, .children { display: none; }
  .article main, .home main, .column main { max-width: none; padding: 0; }
  .masthead { padding: 0; }
  .body { font-size: 11pt; line-height: 1.7; }
  .article h1 { font-size: 20pt; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, li, blockquote, pre, aside, tr, .link-card { break-inside: avoid; }
  .body .table { overflow: visible; }
  .body .callout { border: 1px solid var(--line-strong); }
  p { orphans: 2; widows: 2; }
}`

/** The style of the site: one file, system fonts, light and dark by the reader's choice, and paper. */
export const styleSheet = `${[tokens, ground, masthead, lists, reading, blockStyles, narrow, print].join('\n\n')}\n`
