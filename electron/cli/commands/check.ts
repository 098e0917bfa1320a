import { fixArticle } from '../../../shared/domain/checks/apply-fixes'
import { checkDocument } from '../../../shared/domain/checks/check-document'
import type { CheckContext } from '../../../shared/domain/checks/create-checker'
import type { Finding } from '../../../shared/domain/checks/finding'
import { ruleWordsEn } from '../../../shared/domain/checks/rule-words-en'
import { success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { checkContextOf } from '../../store/check-context'
import type { StoredArticle, WorkspaceStore } from '../../store/store'
import type { Ending } from '../outcome'
import { sentenceOf, tell } from '../outcome'
import { findPerson, tellProblems, withWorkspace } from '../workspace'

export interface CheckOptions {
  fix?: boolean
  as?: string
}

interface CheckedArticle {
  id: string
  title: string
  fixed: number
  findings: (Finding & { message: string })[]
}

export function runCheck(folder: string, ids: readonly string[], options: CheckOptions): Promise<Ending> {
  return withWorkspace(folder, { access: options.fix ? 'write' : 'read' }, async (store) => {
    const person = findPerson(store, options.as)
    if (!person.ok) return person
    const checked: CheckedArticle[] = []
    let hasFailed = false
    for (const id of ids.length > 0 ? [...new Set(ids)] : idsOfAll(store)) {
      const one = await checkOne(store, id, options.fix ? person.value.id : null)
      // One that was asked for by name must be there; of all of them, the others go on.
      if (!one.ok && ids.length > 0) return one
      if (one.ok) checked.push(one.value)
      else {
        hasFailed = true
        tell(sentenceOf(one.error))
      }
    }
    const hasProblems = tellProblems(store)
    const document = checked.map(({ id, fixed, findings }) =>
      options.fix ? { id, fixed, findings } : { id, findings },
    )
    const hasFindings = checked.some(({ findings }) => findings.length > 0)
    return success({ document, text: inWords(checked), hasFindings: hasFindings || hasFailed || hasProblems })
  })
}

function idsOfAll(store: WorkspaceStore): string[] {
  return store.summaries
    .all()
    .map(({ id }) => id)
    .sort()
}

async function checkOne(
  store: WorkspaceStore,
  id: string,
  fixedBy: string | null,
): Promise<Result<CheckedArticle>> {
  const loaded = await store.articles.load(id)
  if (!loaded.ok) return loaded
  const context = checkContextOf(store, loaded.value.article.column)
  const settled =
    fixedBy === null
      ? success({ article: loaded.value.article, fixed: 0 })
      : await fixStored(store, loaded.value, context, fixedBy)
  if (!settled.ok) return settled
  const { article, fixed } = settled.value
  const findings = checkDocument(article, context).map((finding) => ({
    ...finding,
    message: messageOf(finding),
  }))
  return success({ id, title: article.title, fixed, findings })
}

/** Saves the article with everything fixed that may be fixed unseen; one with nothing of that kind is not written. */
async function fixStored(store: WorkspaceStore, stored: StoredArticle, context: CheckContext, by: string) {
  const result = fixArticle(stored.article, context)
  if (result.fixed === 0) return success(result)
  const saved = await store.articles.save(result.article, stored.base)
  if (!saved.ok) return saved
  const { id } = stored.article
  const details = { fields: 'checks', fixed: result.fixed }
  const logged = await store.deskLog.add({ by, what: 'article-edit', article: id, details })
  return logged.ok ? success(result) : logged
}

/** What is wrong, in a sentence; what was found and what would be right stand in `quote`, `fix` and `suggestions`. */
function messageOf({ rule, note }: Finding): string {
  const words = ruleWordsEn[rule]
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.${note === '' ? '' : ` Note: ${note}`}`
}

function inWords(checked: readonly CheckedArticle[]): string {
  const parts = checked
    .filter(({ findings, fixed }) => findings.length + fixed > 0)
    .map(({ id, title, findings, fixed }) =>
      [
        `${id}  ${title}${fixed > 0 ? `  (${fixed} fixed)` : ''}`,
        ...findings.map(({ severity, path, message, quote }) =>
          [`  ${severity}`, path, message, quote ? `${quote.before}[${quote.text}]${quote.after}` : '']
            .join('  ')
            .replace(/\s*\n\s*/g, ' ')
            .trimEnd(),
        ),
      ].join('\n'),
    )
  return parts.join('\n') || 'Nothing found.'
}
