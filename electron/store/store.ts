import type { AppError, LockHolder } from '../../shared/errors'
import type { KeptCopy } from './conflict-copies'
import type { Result } from '../../shared/result'
import type { Article, Origin } from '../../shared/domain/article'
import type { Column } from '../../shared/domain/column'
import type { Anchor, Comment, CommentContent } from '../../shared/domain/comment'
import type { Decision, HashedDecision } from '../../shared/domain/decision'
import type { ArticleRecord } from '../../shared/domain/fold'
import type { ImportedFile } from '../../shared/imports/imported-file'
import type { PictureLine } from '../../shared/imports/picture'
import type { ImportRecord } from '../../shared/imports/record'
import type { Media, MediaFacts } from '../../shared/domain/media'
import type { Person } from '../../shared/domain/person'
import type { Revision } from '../../shared/domain/revision'
import type { ArticleStatus } from '../../shared/domain/status'
import type { ArticleSummary } from '../../shared/domain/summary'
import type { Tag } from '../../shared/domain/tag'
import type { WordList } from '../../shared/domain/word-list'
import type { WordChange } from '../../shared/domain/word-list-changes'
import type { Workspace } from '../../shared/domain/workspace'

/** What the services see of a workspace folder. The store is the only writer of it. */
export interface WorkspaceStore {
  readonly folder: string
  readonly access: StoreAccess
  /** The clock that the store dates with; a test gives its own. */
  readonly now: () => Date
  /** A new ULID at the store's clock; ids made in the same millisecond still ascend. */
  readonly newId: () => string
  workspace(): Workspace
  /** The house word list; empty where the folder has none. */
  wordList(): WordList
  /** Changes the list as it is on the disk now; an entry that another program changed is `word-changed`. */
  changeWordList(changes: readonly WordChange[]): Promise<Result<WordList>>
  saveWorkspace(workspace: Workspace): Promise<Result<Workspace>>
  readonly articles: ArticleStore
  readonly history: HistoryStore
  readonly decisions: DecisionStore
  readonly comments: CommentStore
  readonly columns: EntityStore<Column>
  readonly tags: EntityStore<Tag>
  readonly people: EntityStore<Person>
  readonly media: MediaStore
  readonly summaries: SummaryStore
  readonly imports: ImportStore
  readonly deskLog: DeskLog
  readonly problems: () => StoreProblem[]
  readonly conflictCopies: ConflictCopyStore
  /** Looks again at the folder for what other programs changed; ids of changed articles. */
  refresh(): Promise<{ articles: string[]; entities: boolean }>
  /** Waits for writes under way, compacts the cache, gives the lock back. */
  close(): Promise<void>
}

export type StoreAccess =
  { mode: 'write' } | { mode: 'read-only'; why: 'held' | 'newer' | 'folder'; holder: LockHolder | null }

/** A file that could not be used; `path` is where it is now (quarantine or its own place). */
export interface StoreProblem {
  path: string
  error: AppError
  at: string
}

/** A working copy with the name of its bytes. */
export interface StoredArticle {
  article: Article
  /** SHA-256 of the canonical bytes; the `base` of the next save. */
  base: string
  savedAt: string
}

/** Copies of articles that synchronisers left; they wait in quarantine. */
export interface ConflictCopyStore {
  list(): Promise<KeptCopy[]>
  load(file: string): Promise<Result<Article>>
  /** The copy is settled: it is kept, and told no more. */
  putAway(file: string): Promise<Result<null>>
}

export interface ArticleStore {
  load(id: string): Promise<Result<StoredArticle>>
  /**
   * Writes the working copy durably when the answer comes. `base` null: the article is new and must not be there.
   * Another base on disk is a `save-conflict` and nothing is written. Equal bytes are not written again.
   */
  save(article: Article, base: string | null): Promise<Result<StoredArticle>>
  ids(): string[]
  /**
   * Writes articles that came from outside, each with its first revision and the decision that it was imported: all
   * of them durable when the answer comes. One that its schema refuses fails alone; a disk that fails fails them all.
   */
  take(arrivals: readonly Arrival[]): Promise<Result<StoredArticle>[]>
}
export interface Arrival {
  article: Article
  /** Who imports, and the name of what it came from. */
  by: string
  reason: string | null
}

export interface HistoryStore {
  /** Stores a revision with the present tip as parent and gives its hash; the tip's own hash when its text is the same. */
  add(article: Article): Promise<Result<string>>
  load(id: string, revision: string): Promise<Result<Revision>>
  /** Hashes of all revisions of an article. */
  list(id: string): Promise<string[]>
}

export interface DecisionStore {
  /** Every article that something was decided on, also one whose working copy cannot be read. */
  ids(): string[]
  list(id: string): Promise<HashedDecision[]>
  /** As `list`, but fails where a decision is there that cannot be read: it may be a withdrawal. */
  listAll(id: string): Promise<Result<HashedDecision[]>>
  /** Adds a decision after the present head; `id`, `prev`, `at` and `signature` are filled in here. */
  add(id: string, decision: NewDecision): Promise<Result<Decision>>
}
export type NewDecision = Pick<Decision, 'kind' | 'by'> &
  Partial<Pick<Decision, 'revision' | 'stage' | 'stages' | 'moment' | 'reason'>> & { at?: string }

export interface CommentStore {
  /** Every comment on an article, the deleted ones too, in the order of their making. */
  list(article: string): Promise<Result<Comment[]>>
  add(article: string, comment: NewComment): Promise<Result<Comment>>
  /** Writes what `change` makes of the comment as it is on the disk now; equal bytes are not written. */
  change(article: string, id: string, change: (comment: Comment) => Result<Comment>): Promise<Result<Comment>>
}
export interface NewComment {
  by: string
  /** The comment that is answered, or null; then there is an anchor. */
  parent: string | null
  anchor: Anchor | null
  content: CommentContent
}

export interface EntityStore<T extends { id: string }> {
  all(): ReadonlyMap<string, T>
  save(entity: T): Promise<Result<T>>
  /** Deletes the file. Whoever asks knows that nothing names the entity any more. */
  remove(id: string): Promise<Result<null>>
}

/** `.cache/imported-files.jsonl`: what was found in files, so that the same bytes need not be read again. May be deleted. */
export interface ImportedFiles {
  load(): Promise<Map<string, ImportedFile>>
  save(files: ReadonlyMap<string, ImportedFile>): Promise<void>
}

/** `imports/<id>.pictures.jsonl`: what became of the pictures that an import left on the web. */
export interface ImportPictures {
  load(id: string): Promise<PictureLine[]>
  /** Every picture that was fetched for any import: its hash by its address. */
  fetched(): Promise<ReadonlyMap<string, string>>
  /** Adds lines durably. */
  add(id: string, lines: readonly PictureLine[]): Promise<Result<null>>
}

/** Records of imports, `imports/<id>.json`. */
export interface ImportStore {
  /** The newest first. */
  list(): Promise<ImportRecord[]>
  load(id: string): Promise<Result<ImportRecord>>
  save(record: ImportRecord): Promise<Result<ImportRecord>>
  readonly files: ImportedFiles
  readonly pictures: ImportPictures
}

export interface MediaStore {
  /**
   * Stores a file once, by its content. Without `known.extension` it must be a picture; what is known of it now and was
   * not before is added to its sidecar.
   */
  add(bytes: Uint8Array, name: string, known?: KnownMedia): Promise<Result<Media>>
  /** The sidecar, and the picture's path or null while it is known but not here yet. */
  find(sha256: string): Promise<{ media: Media; path: string | null } | null>
  /** A smaller form of a picture below `.cache/`, which may be deleted at any time; null when it has to be made. */
  findRendition(sha256: string, width: number): Promise<string | null>
  /** Its path; null where nothing may be written. */
  keepRendition(sha256: string, width: number, bytes: Uint8Array): Promise<string | null>
}
export type KnownMedia = MediaFacts & { extension?: Media['extension'] }

/** How many articles of those that must be read have been, as a workspace opens. */
export type ReadProgress = (read: number, of: number) => void

export interface SummaryStore {
  /** Every article that is not deleted, and those too when asked. */
  all(options?: { deleted?: boolean }): ArticleSummary[]
  get(id: string): ArticleSummary | null
  /** Of the files that the summary was made from; empty where it has to be looked at again. */
  stamp(id: string): string
  /** Calls with the id of every article whose summary is made anew or goes; gives what ends that. */
  watch(listener: (id: string) => void): () => void
  /** Record and status of one article, computed from its files now. */
  inspect(
    id: string,
  ): Promise<Result<{ stored: StoredArticle; record: ArticleRecord; status: ArticleStatus }>>
  /** Articles that recommend others of the workspace, and which. */
  recommending(): { summary: ArticleSummary; recommends: readonly string[] }[]
  /** Where the articles came from that came from elsewhere. */
  origins(): ArticleOrigin[]
  /** Recomputes one summary after its files changed. `save` and `add` of the stores call it themselves. */
  update(id: string): Promise<void>
}

export interface ArticleOrigin {
  article: string
  origin: Origin
  deleted: boolean
  /** False for an import that was cut off before its decision was written. */
  isDecided: boolean
}

export interface DeskLog {
  add(entry: DeskLogEntry): Promise<Result<null>>
  /** All devices' lines merged by time, then device; newest last. */
  read(filter?: { what?: string }): Promise<DeskLogLine[]>
}
/** Who did what to what; `details` is flat and holds no text of an article. */
export interface DeskLogEntry {
  by: string
  what: string
  article: string | null
  details: Record<string, string | number | boolean | null>
}
export interface DeskLogLine extends DeskLogEntry {
  at: string
  device: string
}
