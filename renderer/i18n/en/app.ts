import type { Translated } from '../word-tree'
import type { app as source } from '../zh-CN/app'

export const app: Translated<typeof source> = {
  workspaceMenu: {
    label: 'Workspace: {{name}}',
    open: 'Open another folder…',
    recent: 'Recent workspaces',
    gone: 'The folder is gone',
    close: 'Close the workspace',
  },
  person: {
    label: '{{name}} is at the desk',
    switchTo: 'Switch to',
  },
  readOnly: {
    held: '{{program}} on {{host}} has been writing in this workspace since {{since}}. Here you can look but change nothing; close it over there and open again.',
    newer:
      'A newer Galley wrote this workspace, and an older one would lose content by writing to it. Here you can look but change nothing; update and open again.',
    folder:
      'This folder cannot be written to. Here you can look but change nothing; give yourself permission and open again.',
    reopen: 'Open again',
  },
  status: {
    writable: 'Can be written here',
    held: 'Read only: {{host}} is writing',
    newer: 'Read only: needs a newer version',
    folder: 'Read only: the folder cannot be written to',
    problems_one: '{{count, number}} file could not be read',
    problems_other: '{{count, number}} files could not be read',
    building: 'Building a bundle; you can go on elsewhere, and stopping leaves no half bundle',
    verifying: 'Verifying a bundle',
  },
  key: {
    move: 'Move',
    open: 'Open',
    newArticle: 'New',
    filter: 'Search',
    import: 'Import',
    settings: 'Settings',
    write: 'Next step',
    mapping: 'Mapping',
    build: 'Build',
  },
  fired: {
    published: 'On schedule: "{{title}}" is published',
    onTime: 'Due {{due}}, on time',
    late: 'Due {{due}}, {{span}} late: the program was closed or the computer asleep',
    failed: 'On schedule, but "{{title}}" was not published',
    more_one: '{{count, number}} more article was published on schedule',
    more_other: '{{count, number}} more articles were published on schedule',
    open: 'Show the article',
  },
  untitled: 'Untitled',
  notices: 'Notices',
  job: {
    building: 'Building a bundle, {{percent}}%',
    verifying: 'Verifying a bundle, {{percent}}%',
  },
}
