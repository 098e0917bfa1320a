export interface SiteLabels {
  here: string
  home: string
  columns: string
  time: string
  author: string
  readCount: string
  column: string
  source: string
  tags: string
  recommended: string
  publishedHere: string
  updatedHere: string
  other: string
  all: (count: number) => string
  skip: string
  breadcrumb: string
  nothing: string
  colon: string
}

/** The words that a page prints, in the publication's language. */
export const siteLabels: Record<'zh-CN' | 'en', SiteLabels> = {
  'zh-CN': {
    here: '当前位置',
    home: '首页',
    columns: '栏目',
    time: '时间',
    author: '作者',
    readCount: '阅读量',
    column: '栏目名',
    source: '来源',
    tags: '标签',
    recommended: '推荐阅读',
    publishedHere: '本站发布于',
    updatedHere: '更新于',
    other: '其他稿件',
    all: (count) => `全部 ${count} 篇`,
    skip: '跳到正文',
    breadcrumb: '面包屑',
    nothing: '还没有发布的稿件。',
    colon: '：',
  },
  en: {
    here: 'You are here',
    home: 'Home',
    columns: 'Columns',
    time: 'Date',
    author: 'Author',
    readCount: 'Reads',
    column: 'Column',
    source: 'Source',
    tags: 'Tags',
    recommended: 'Recommended reading',
    publishedHere: 'Published here on',
    updatedHere: 'updated on',
    other: 'More articles',
    all: (count) => `All ${count}`,
    skip: 'Skip to the text',
    breadcrumb: 'Breadcrumb',
    nothing: 'Nothing is published yet.',
    colon: ': ',
  },
}
