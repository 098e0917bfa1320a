import { expect, it } from 'vitest'
import { activePartOfSvg } from './active-svg'

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inner}</svg>`

it.each([
  svg('<path d="M0 0h10"/><text>一 on = 二</text>'),
  svg('<linearGradient id="a"/><rect fill="url(#a)"/><use xlink:href="#a"/>'),
  svg('<image href="data:image/png;base64,iVBO"/><style>rect { fill: red }</style>'),
  svg('<a href="#b"><circle r="1"/></a><animate attributeName="x" from="0" to="1"/>'),
])('leaves a drawing as it is: %s', (text) => {
  expect(activePartOfSvg(text)).toBe(null)
})

it.each([
  [svg('<script>alert(1)</script>'), 'script'],
  [svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'), 'script'],
  [svg('', ' onload="alert(1)"'), 'onload'],
  [svg('<rect/onclick="a()"/>'), 'onclick'],
  [svg('<foreignObject><p/></foreignObject>'), 'foreignObject'],
  [svg('<a xlink:href="javascript:alert(1)"/>'), 'reference'],
  [svg('<a href="&#106;avascript:alert(1)"/>'), 'reference'],
  [svg('<image href="https://t.example/p.png"/>'), 'reference'],
  [svg('<image href="data:image/svg+xml;base64,AA"/>'), 'reference'],
  [svg('<set attributeName="xlink:href" to="javascript:a()"/>'), 'animated href'],
  [svg('<rect fill="url(https://t.example/a.svg#b)"/>'), 'url()'],
  [svg('<style>@import "https://t.example/a.css"</style>'), '@import'],
  [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'entities'],
  [`<?xml-stylesheet href="a.css"?>${svg('')}`, 'xml-stylesheet'],
])('finds what is active in %s', (text, part) => {
  expect(activePartOfSvg(text)).toBe(part)
})
