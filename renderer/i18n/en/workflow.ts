import type { Translated } from '../word-tree'
import type { workflow as source } from '../zh-CN/workflow'

export const workflow: Translated<typeof source> = {
  more: 'More',
  role: {
    editor: 'an editor',
    'managing-editor': 'a managing editor',
    publisher: 'a publisher',
    administrator: 'an administrator',
  },
  move: {
    submit: 'Submit',
    resubmit: 'Resubmit',
    'take-back': 'Take back',
    return: 'Return',
    'sign-off': 'Sign off',
    schedule: 'Schedule',
    unschedule: 'Unschedule',
    publish: 'Publish',
    withdraw: 'Withdraw',
    delete: 'Delete',
    undelete: 'Undelete',
  },
  refused: {
    role: 'you are {{mine}}; {{act}} is for {{theirs}}',
    signOffFirst: 'sign off first',
    state: 'not in this state',
    'reason-missing': 'needs a reason',
    'moment-missing': 'needs a moment',
    'moment-past': 'the moment has passed',
    'text-differs': 'changed since sign-off; submit again',
    'nothing-changed': 'no change since it was published',
    'published-once': 'was published; withdraw instead',
    deleted: 'deleted',
    'not-deleted': 'not deleted',
  },
  standing: {
    returned: '{{by}}, {{at}}: {{reason}}',
    lapsed: 'Signed off for another text; submit again',
    amended: 'The working copy differs from the published edition',
    deleted: 'Deleted, read only',
    embargo: 'Embargo until {{until}}',
    forks_one: '{{count, number}} decision was made at the same time as another and does not count',
    forks_other: '{{count, number}} decisions were made at the same time as others and do not count',
  },
  ask: {
    reason: 'Reason',
    return: {
      title: 'Return "{{title}}"',
      said: 'The reason stays on the article until it is submitted again.',
    },
    withdraw: {
      title: 'Withdraw "{{title}}"',
      said: 'In the next bundle a note of withdrawal takes its place. Bundles handed over do not change. This cannot be undone.',
    },
    publish: {
      title: 'Publish "{{title}}"',
      said: 'The text that was signed off becomes the published edition and is in the next bundle; an embargo holds it until its moment.',
    },
    delete: {
      title: 'Delete "{{title}}"',
      said: 'It leaves the library. Text and revisions stay, and it can be undeleted at any time.',
    },
  },
}
