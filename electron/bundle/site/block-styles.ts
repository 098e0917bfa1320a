/** Blocks of the body that are more than running text. */
export const blockStyles = `.body .attribution { margin-top: 8px; color: var(--ink-3); font: 15px/24px var(--hei); text-align: end; }
.body .attribution::before { content: "——"; }
:lang(en) .body .attribution::before { content: "— "; }
.body .pull-quote { margin: 32px 0; padding: 18px 1.5em; border-top: 2px solid var(--zhu); border-bottom: 1px solid var(--line-strong); text-align: center; text-wrap: balance; }
.body .pull-quote > p { font: 600 1.2em/1.6 var(--song); }
.body .pull-quote .attribution { text-align: center; }
.body .callout { margin: 22px 0; padding: 14px 18px; border-left: 3px solid var(--ink-3); background: var(--sheet); }
.body .callout-warning { border-color: var(--warning); }
.body .callout-tip { border-color: var(--tip); }
.body .callout > * + * { margin-top: 10px; }
.body .tasks { padding-left: 0; list-style: none; }
.body .tasks > li { display: flex; gap: .5em; }
.body .tasks > li > div { flex: 1; min-width: 0; }
.tick { color: var(--ink-3); }
.body .table { margin: 24px 0; overflow-x: auto; }
.body table { width: 100%; border-collapse: collapse; font-size: 15px; line-height: 1.6; text-align: start; }
.body caption { padding-bottom: 8px; caption-side: top; color: var(--ink-2); font-size: 14px; line-height: 22px; text-align: start; }
.body th, .body td { padding: 6px 10px; border: 1px solid var(--line-strong); vertical-align: top; }
.body th { background: var(--sheet); font-weight: 600; text-align: start; }
.body th > p { font-weight: 600; }
.body td > * + *, .body th > * + * { margin-top: 6px; }
.body figure.wide, .body figure.full { position: relative; left: 50%; width: min(100vw - 2 * var(--side), var(--measure) + 12em); transform: translateX(-50%); }
.body figure.full { width: calc(100vw - 2 * var(--side)); max-width: var(--page); }
.body figure.wide img, .body figure.full img { width: 100%; }
.body .gallery { display: grid; grid-template-columns: repeat(2, 1fr); gap: 12px; margin: 26px 0; align-items: start; }
.body .gallery-3 { grid-template-columns: repeat(3, 1fr); }
.body .gallery figure { position: static; width: auto; margin: 0; transform: none; }
.body .gallery img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; }
.body .link-card { margin: 20px 0; padding: 13px 16px; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--sheet); text-align: start; }
.body .link-card a { display: block; text-decoration: none; }
.link-card span { display: block; }
.card-title { font: 600 17px/27px var(--song); }
.card-description { color: var(--ink-2); font-size: 15px; line-height: 24px; }
.card-address { color: var(--ink-3); font-size: 13px; line-height: 20px; overflow-wrap: anywhere; }
.picture-missing { display: grid; place-items: center; height: 132px; border: 1px dashed var(--line-strong); color: var(--ink-3); background: var(--sheet); font: 14px/22px var(--hei); }
.picture-missing::before { content: "缺图"; }
:lang(en) .picture-missing::before { content: "Picture missing"; }
.body .picture-missing + figcaption { margin-top: 9px; }
.body .attachment { margin: 20px 0; padding: 12px 16px; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--sheet); text-align: start; overflow-wrap: anywhere; }
.attachment span { margin-left: .5em; color: var(--ink-3); font-size: 14px; white-space: nowrap; }
.attachment-missing { color: var(--ink-3); }
.attachment-missing::after { content: "（缺附件）"; }
:lang(en) .attachment-missing::after { content: " (file missing)"; }
.note-mark { font-size: .7em; line-height: 0; }
.body .note-mark a, .body .notes a { color: var(--zhu-text); text-decoration: none; }
.note-mark a::before { content: "["; }
.note-mark a::after { content: "]"; }
.body .notes { margin-top: 36px; padding: 14px 0 0; border-top: 1px solid var(--line-strong); color: var(--ink-2); font-size: 14px; line-height: 24px; list-style: none; }
.body .notes li:target { background: var(--sheet); }
.body .notes a { margin-right: 4px; }
@media (max-width: 620px) {
  .body .gallery, .body .gallery-3 { grid-template-columns: 1fr 1fr; }
}`
