import type { Translated } from '../word-tree'
import type { settings as source } from '../zh-CN/settings'

export const settings: Translated<typeof source> = {
  title: 'Settings',
  section: { general: 'General', checks: 'Checks', words: 'Word list' },
  saved: 'Changes are kept at once; there is nothing to save.',
  device: 'This computer',
  language: { label: 'Language', system: 'As the system', zh: '简体中文', en: 'English' },
  theme: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' },
  readingFace: {
    label: 'Reading face',
    hei: 'Hei',
    song: 'Song',
    note: 'For writing and reading only, not for bundles.',
  },
  sampleText: '付印之前的最后一份样，读一遍，再读一遍。',
  publication: 'Publication',
  name: { label: 'Name', missing: 'The publication needs a name.' },
  baseUrl: {
    label: 'Address',
    note: 'Where it will be published; goes into the addresses of pages. Leave it empty if there is none.',
    invalid: 'Write the whole address, beginning with https:// or http://.',
  },
  stages: {
    label: 'Review stages',
    one: 'One',
    two: 'Two',
    three: 'Three',
    note: 'Counts from the next submission; what is in review keeps its stages.',
  },
  timeZone: { label: 'Time zone', note: 'Schedules, embargoes and dates follow it.' },
  media: {
    title: 'Pictures and attachments',
    pictureBytes: 'Picture',
    picturePixels: 'Pixels',
    attachmentBytes: 'Attachment',
    megabytes: 'MB',
    megapixels: 'million',
    note: 'What is larger is not taken in; what is there already stays. Left empty, the usual limit counts.',
    refused: 'A number from 1 to {{most, number}}.',
  },
  people: 'People',
  peopleNote:
    'Roles decide who may submit, sign off and publish. They can only be read here for now; to change them, change the files in the folder people of the workspace.',
  allRoles: 'Every role',
  here: 'at the desk now',
  role: {
    editor: 'Editor',
    'managing-editor': 'Managing editor',
    publisher: 'Publisher',
    administrator: 'Administrator',
  },
  readOnly: 'The workspace is read only, so the publication cannot be changed.',
  folder: 'Folder',
  version: 'Version {{version}}',
}
