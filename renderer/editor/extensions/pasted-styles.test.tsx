import { expect, it } from 'vitest'
import { cleanPastedHtml } from './pasted-html'

it.each([
  ['bold', '<span style="color:red;font-weight:700">慢</span>', '<span><strong>慢</strong></span>'],
  ['italics of Latin', '<span style="font-style:italic">slow</span>', '<span><i>slow</i></span>'],
  [
    'italics of Han, which are dots',
    '<span style="font-style:italic">慢</span>',
    '<span><em class="dots">慢</em></span>',
  ],
  [
    'two lines',
    '<span style="text-decoration:underline line-through">慢</span>',
    '<span><s><u>慢</u></s></span>',
  ],
  ['above the line', '<span style="vertical-align:super">2</span>', '<span><sup>2</sup></span>'],
  ['no bold around everything', '<b style="font-weight:normal"><p>慢</p></b>', '<p>慢</p>'],
  ['nothing of a sheet of styles', '<style>p{color:red}</style><p>慢</p>', '<p>慢</p>'],
])('a style that was pasted becomes what it means: %s', (_what, html, clean) => {
  expect(cleanPastedHtml(html)).toBe(clean)
})
