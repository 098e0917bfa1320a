import { ruleWordsEn } from '../domain/checks/rule-words-en'
import type { Move, MoveRefusal, State } from '../domain/workflow'
import type { AppError, LockHolder } from '../errors'
import type { DetailWords, ErrorSentences } from './error-sentence'
import { momentText } from './moment-text'

type Of<Kind extends AppError['kind']> = Extract<AppError, { kind: Kind }>

const things: DetailWords<Of<'not-found'>['what']> = {
  article: 'article',
  revision: 'revision',
  column: 'column',
  tag: 'tag',
  person: 'person',
  media: 'picture',
  job: 'job',
  slot: 'recommended slot',
  file: 'file',
  comment: 'comment',
  import: 'import',
}

type Findings = Of<'checks-failed'>['findings']

/** Suggestions are counted: how many are left is what somebody has to do. */
function wordsOf({ rule }: Findings[number], all: Findings): string {
  if (rule !== 'open-suggestions') return ruleWordsEn[rule]
  const count = all.filter((each) => each.rule === rule).length
  return count === 1 ? '1 suggestion is still open' : `${count} suggestions are still open`
}

const stages: DetailWords<Of<'file-unreadable'>['stage']> = {
  read: 'The disk could not read it',
  empty: 'The file is empty',
  json: 'It is not complete JSON; probably its writing was cut off',
  version: 'It does not say its format version',
  migrate: 'It could not be brought over from the older format',
  schema: 'Its content does not fit the format',
}

const writeReasons: DetailWords<Of<'write-failed'>['why']> = {
  'disk-full': 'The disk is full.',
  'no-permission': 'You have no permission to write there.',
  'read-only-disk': 'The disk is read only.',
  'in-use': 'Another program keeps the file in use.',
  gone: 'The folder is gone: moved, renamed, or its disk disconnected.',
  'too-long': 'The path is too long.',
  other: 'The system refused the writing.',
}

const writeWaysOut: DetailWords<Of<'write-failed'>['why']> = {
  'disk-full': 'Free some space and try again; what was not written is still kept.',
  'no-permission': 'Give yourself permission to write or choose another folder, then try again.',
  'read-only-disk': 'Use a disk that can be written or lift the protection, then try again.',
  'in-use': 'Close the program that uses it (a synchroniser or a virus scanner, often), then try again.',
  gone: 'Connect the disk or put the folder back, then try again.',
  'too-long': 'Move the folder to a place with a shorter path, then try again.',
  other: 'See what the system says, mend it, then try again.',
}

const readOnlyReasons: DetailWords<Of<'read-only'>['why']> = {
  held: 'Another program is writing in this workspace.',
  newer: 'A newer Galley wrote this workspace; an older one would lose content by writing to it.',
  folder: 'This folder cannot be written to.',
}

const readOnlyWaysOut: DetailWords<Of<'read-only'>['why']> = {
  held: 'Close it over there and open the workspace again.',
  newer: 'Update Galley and open the workspace again.',
  folder: 'Give yourself permission to write, or copy the workspace to a place that can be written.',
}

const moveWords: DetailWords<Move> = {
  submit: 'submit',
  'take-back': 'take back',
  return: 'return',
  'sign-off': 'sign off',
  schedule: 'schedule',
  unschedule: 'unschedule',
  publish: 'publish',
  withdraw: 'withdraw',
  delete: 'delete',
  undelete: 'restore',
}

const stateWords: DetailWords<State> = {
  draft: 'a draft',
  'in-review': 'in review',
  returned: 'returned',
  'signed-off': 'signed off',
  scheduled: 'scheduled',
  published: 'published',
  withdrawn: 'withdrawn',
}

const refusals: DetailWords<MoveRefusal> = {
  state: 'this cannot be done in that state.',
  role: 'your role does not allow this.',
  'reason-missing': 'no reason was given.',
  'moment-missing': 'no moment was given.',
  'moment-past': 'the moment is already past.',
  'text-differs':
    'the text changed after it was signed off; a sign-off holds only for the text that was signed.',
  'nothing-changed': 'nothing differs from the published edition.',
  'published-once': 'it was published before, so it can be withdrawn but not deleted.',
  deleted: 'it is deleted.',
  'not-deleted': 'it is not deleted.',
}

const refusalWaysOut: DetailWords<MoveRefusal> = {
  state: 'Read the article again to see what can be done now.',
  role: 'Ask somebody with that role, or switch the person.',
  'reason-missing': 'Write a reason and try again.',
  'moment-missing': 'Choose a moment and try again.',
  'moment-past': 'Choose a moment that is still to come.',
  'text-differs': 'Submit the text of now and have it signed off.',
  'nothing-changed': 'Change something before you submit.',
  'published-once': 'Withdraw it instead.',
  deleted: 'Restore the article first.',
  'not-deleted': 'There is nothing to restore.',
}

const importReasons: DetailWords<Of<'import-refused'>['why']> = {
  binary: 'This is a binary file, not the text of a page.',
  empty: 'There is no text in it.',
  'not-a-page': 'It is not the text of a page: that is a .txt file with a title or a body.',
  'too-large': 'It is larger than 5 MB, too large for one page.',
  unreadable: 'The file could not be read.',
  encoding: 'Its encoding is not UTF-8, UTF-16, GB18030, GBK or Big5.',
}

const importWaysOut: DetailWords<Of<'import-refused'>['why']> = {
  binary: 'Save it as plain text (.txt) and import that, or paste the text.',
  empty: 'Choose another file, or paste the text.',
  'not-a-page': 'Make sure it is the right file, or make a new article and paste the body.',
  'too-large': 'Divide it into one file a page and import those.',
  unreadable: 'Make sure the file is there and can be read, then try again.',
  encoding: 'Save it as UTF-8 and import that, or paste the text.',
}

const mediaReasons: DetailWords<Of<'media-refused'>['why']> = {
  empty: 'The file is empty.',
  executable: 'It is a program, a script or a page: something that runs, whatever it is called.',
  macros: 'It has macros, which run when it is opened.',
  kind: 'Files of this kind do not go out: documents, archives, audio, video and plain text do.',
  misnamed: 'Its content is not what its name says.',
  'not-a-picture': 'It is not a PNG, JPEG, GIF, WebP, AVIF or SVG picture.',
  'too-many-bytes': 'The file is larger than this workspace takes in.',
  'too-many-pixels': 'It has more pixels than this workspace takes in.',
  broken: 'The picture is cut off or damaged.',
  'active-svg': 'The SVG has something in it that could run, or fetch from elsewhere.',
  unreadable: 'The file could not be read.',
}

const mediaWaysOut: DetailWords<Of<'media-refused'>['why']> = {
  empty: 'Choose another file.',
  executable: 'Give the text a link to it instead.',
  macros: 'Save it without macros, or as PDF, and choose that.',
  kind: 'Save it as PDF, or put it into a zip archive.',
  misnamed: 'Give the file the ending of what it is, or choose the right file.',
  'not-a-picture': 'Save it as JPEG or PNG (a HEIC photo too) and choose that.',
  'too-many-bytes': 'Make it smaller, or raise the limit in Settings, under Pictures and attachments.',
  'too-many-pixels': 'Make it smaller, or raise the limit in Settings, under Pictures and attachments.',
  broken: 'Open it in another program, save it anew and choose that.',
  'active-svg': 'Save it as plain SVG without scripts and outside references, or as PNG.',
  unreadable: 'Make sure the file is there and can be read, then try again.',
}

const fetchReasons: DetailWords<Of<'fetch-refused'>['why']> = {
  scheme: 'Only http and https addresses are fetched.',
  private: 'The address leads into a private network or to this computer.',
  unreachable: 'The server could not be reached.',
  status: 'The server did not give it.',
  redirects: 'The address sends one on and on.',
  timeout: 'The server took too long.',
  'too-large': 'It is larger than this workspace takes in.',
  'not-a-picture': 'What came is not a picture, whatever its address says.',
}

const fetchWaysOut: DetailWords<Of<'fetch-refused'>['why']> = {
  scheme: 'Save the picture from a browser and choose the file.',
  private: 'Save the picture from a browser and choose the file.',
  unreachable: 'Look at the network and try again, or choose a file.',
  status: 'Open the address in a browser; if the picture shows there, save it and choose the file.',
  redirects: 'Open the address in a browser, save the picture and choose the file.',
  timeout: 'Try again, or choose a file.',
  'too-large': 'Save the picture, make it smaller and choose the file.',
  'not-a-picture': 'Open the address in a browser, save the picture and choose the file.',
}

const targetReasons: DetailWords<Of<'bundle-target'>['why']> = {
  'not-a-bundle': 'Something else is there that is not a bundle.',
  'other-publication': 'The bundle there belongs to another publication.',
  'inside-workspace': 'It is inside the folder of the workspace.',
}

const holderText = (holder: LockHolder | null) =>
  holder
    ? ` ${holder.program} on ${holder.host} (process ${holder.pid}) has been writing since ${momentText(holder.since, 'en')}.`
    : ''

const detailText = (detail: string) => (detail === '' ? '' : ` The system says: ${detail}`)

type QueryProblem = Of<'search-query'>['problem']

const queryReasons: DetailWords<QueryProblem> = {
  'unknown-field': 'There is no field {field}.',
  'empty-field': 'Nothing stands behind {field}.',
  'bad-date': '{value} is not a day, month or year.',
  'unknown-state': 'There is no state {value}.',
  'unknown-tag': 'There is no tag {value}.',
  'unknown-column': 'There is no column {value}.',
  'nothing-to-find': 'There is no letter, number or Han character in it.',
}

const queryWaysOut: DetailWords<QueryProblem> = {
  'unknown-field':
    'Fields are tag, column, state, author, source, before and after; in quotation marks it is text.',
  'empty-field': 'Write the value right behind the colon, in quotation marks where it has spaces.',
  'bad-date': 'Write a day such as 2026-03-01, a month such as 2026-03, or a year.',
  'unknown-state': 'States are draft, in-review, returned, signed-off, scheduled, published and withdrawn.',
  'unknown-tag': 'Write its whole name, or look for it as text.',
  'unknown-column': 'Write its whole name or its path, such as 城市/街区.',
  'nothing-to-find': 'Write a word, or a condition such as tag:name.',
}

/** Every failure in English. */
export const sentencesEn: ErrorSentences = {
  'search-query': ({ problem, field, value }) => ({
    what: 'The query is not understood.',
    why: queryReasons[problem].replace('{field}', field).replace('{value}', value),
    wayOut: queryWaysOut[problem].replace('{field}', field).replace('{value}', value),
  }),
  'invalid-input': ({ issues }) => ({
    what: 'The request was not accepted.',
    why: `Its content does not fit: ${issues.join('; ')}.`,
    wayOut: 'Correct it and try again; if you filled in nothing, open the window again.',
  }),
  'not-found': ({ what, id }) => ({
    what: `There is no ${things[what]} ${id}.`,
    why: 'It is not in this workspace: it was moved away, or the id is wrong.',
    wayOut: 'Check the id, or read the list again and choose from it.',
  }),
  'workspace-not-found': ({ path }) => ({
    what: `${path} could not be opened.`,
    why: 'There is no workspace.json in it: it is not a Galley workspace, or the folder was moved.',
    wayOut: 'Choose the folder of the workspace itself, or make a new workspace here.',
  }),
  'workspace-exists': ({ path }) => ({
    what: `No workspace was made in ${path}.`,
    why: 'The folder holds a workspace or other files already, and nothing is written over them.',
    wayOut: 'Open the workspace that is there, or choose an empty folder.',
  }),
  'workspace-not-open': () => ({
    what: 'No workspace is open.',
    why: 'This needs an open workspace.',
    wayOut: 'Open a workspace or make a new one first.',
  }),
  'workspace-too-new': ({ path, needs, program }) => ({
    what: `${path} could not be opened.`,
    why: `This workspace needs Galley ${needs} or newer; this is ${program}.`,
    wayOut: 'Update Galley and open it again. Nothing in the workspace was changed.',
  }),
  'workspace-held': ({ path, holder }) => ({
    what: `${path} is in use and cannot be written to.`,
    why: holderText(holder).trim(),
    wayOut: 'Close it over there and try again; if it has crashed, the hold ends by itself within a minute.',
  }),
  'read-only': ({ path, holder, why }) => ({
    what: `${path} is read only now; nothing was written.`,
    why: `${readOnlyReasons[why]}${holderText(holder)}`,
    wayOut: readOnlyWaysOut[why],
  }),
  'file-unreadable': ({ path, stage, reason, kept }) => ({
    what: `${path} could not be read.`,
    why: `${stages[stage]}.${detailText(reason)}`,
    wayOut: kept
      ? `The file is kept in ${kept}, nothing was deleted; mend it, put it back and open again.`
      : 'The file was not touched; mend it or replace it from a backup, and open again.',
  }),
  'file-too-new': ({ path, version, supported }) => ({
    what: `${path} could not be read.`,
    why: `It has format version ${version}; this program knows versions up to ${supported}.`,
    wayOut: 'Update Galley and open it again. The file was not changed.',
  }),
  'write-failed': ({ path, why, detail }) => ({
    what: `${path} could not be written.`,
    why: `${writeReasons[why]}${detailText(detail)}`,
    wayOut: writeWaysOut[why],
  }),
  'save-conflict': ({ article }) => ({
    what: `The article ${article} was not saved.`,
    why: 'It changed on the disk after you opened it; saving would overwrite that change.',
    wayOut: 'Read the article again, bring your change in and save; what you wrote is kept in the journal.',
  }),
  'text-changed': ({ article }) => ({
    what: `Nothing was done with the article ${article}.`,
    why: 'The text that you saw is no longer the text on the disk.',
    wayOut: 'Read it again, look at the new text, then decide.',
  }),
  'move-refused': ({ move, state, refusal }) => ({
    what: `You cannot ${lookUp(moveWords, move)} this article.`,
    why: `It is ${lookUp(stateWords, state)} now: ${refusals[refusal]}`,
    wayOut: refusalWaysOut[refusal],
  }),
  'checks-failed': ({ findings }) => ({
    what: 'The article did not pass its checks.',
    why: `Found: ${[...new Set(findings.map((finding) => wordsOf(finding, findings)))].join(', ')}.`,
    wayOut: findings.every(({ rule }) => rule === 'open-suggestions')
      ? 'Accept or reject them under Suggestions, one by one or all, and try again.'
      : 'Add what is missing and try again.',
  }),
  'word-changed': ({ word }) => ({
    what: `The entry “${word}” of the word list was not changed.`,
    why: 'It was changed or removed elsewhere a moment ago; you see the new list now.',
    wayOut: 'Look at the new list, then change it again.',
  }),
  'comment-refused': ({ why }) => ({
    what: 'This comment was not changed.',
    why:
      why === 'deleted'
        ? 'It is deleted.'
        : 'Somebody else wrote it; only its author may change or delete it.',
    wayOut: 'Reply to it, or write another.',
  }),
  'recommended-full': ({ limit }) => ({
    what: 'Nothing was added to the recommended reading.',
    why: `It has at most ${limit} slots, and all are taken.`,
    wayOut: 'Remove one first.',
  }),
  'recommended-twice': ({ title }) => ({
    what: `"${title}" was not added again.`,
    why: 'It is already in the recommended reading of this article.',
    wayOut: 'Choose another, or move the slot that is there.',
  }),
  'recommends-itself': () => ({
    what: 'Nothing was added to the recommended reading.',
    why: 'An article cannot recommend itself.',
    wayOut: 'Choose another.',
  }),
  'import-refused': ({ source, why, detail }) => ({
    what: `${source} was refused; the workspace was not changed.`,
    why: `${importReasons[why]}${detailText(detail)}`,
    wayOut: importWaysOut[why],
  }),
  'media-refused': ({ name, why, detail }) => ({
    what: `${name} was not taken in.`,
    why: `${mediaReasons[why]}${detailText(detail)}`,
    wayOut: mediaWaysOut[why],
  }),
  'fetch-refused': ({ url, why, detail }) => ({
    what: `The picture at ${url} was not fetched.`,
    why: `${fetchReasons[why]}${detailText(detail)}`,
    wayOut: fetchWaysOut[why],
  }),
  'bundle-target': ({ path, why }) => ({
    what: `No bundle can be put at ${path}.`,
    why: targetReasons[why],
    wayOut: 'Choose an empty folder or a new file name; what is there was not touched.',
  }),
  'not-a-bundle': ({ path, detail }) => ({
    what: `${path} cannot be verified.`,
    why: `It is not a Galley bundle.${detailText(detail)}`,
    wayOut: 'Choose the folder of the bundle itself (bagit.txt is in it), or its zip file.',
  }),
  'path-clash': ({ path, articles }) => ({
    what: 'No bundle was made.',
    why: `${articles.length} articles would be written to the same place ${path}: ${articles.join(', ')}.`,
    wayOut: 'Give one of them another slug and build again.',
  }),
  canceled: () => ({
    what: 'Stopped.',
    why: 'You asked for it.',
    wayOut: 'Nothing half-made is left; you can start again.',
  }),
  unexpected: ({ reference }) => ({
    what: 'The program failed and did not finish this.',
    why: `This is a defect of the program; it is in the log under ${reference}.`,
    wayOut: 'What was saved is safe. Try again; if it stays, tell the reference to whoever maintains Galley.',
  }),
}

function lookUp(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key
}
