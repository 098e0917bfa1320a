import { expect, it } from 'vitest'
import { parseCsv, toCsvLine } from './csv'

it.each<[string, string, string[][]]>([
  ['nothing', '', []],
  ['one row', '早市,桥下', [['早市', '桥下']]],
  [
    'rows of both line ends',
    'a,b\r\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty cells',
    ',\n,b',
    [
      ['', ''],
      ['', 'b'],
    ],
  ],
  ['a comma at the end', 'a,', [['a', '']]],
  ['quotes, commas and lines in a cell', '"说""好"",走","两\n行"', [['说"好",走', '两\n行']]],
  ['an empty line', 'a\n\nb', [['a'], [''], ['b']]],
])('reads %s', (_name, text, rows) => {
  expect(parseCsv(text)).toEqual(rows)
})

it('reads what it wrote', () => {
  const rows = [
    ['早市', '说"好",走', ''],
    ['两\n行', 'a', '🙂'],
  ]
  expect(parseCsv(rows.map((row) => `${toCsvLine(row)}\r\n`).join(''))).toEqual(rows)
})
