import type { Locale } from './locale'

export type WordTree = { readonly [key: string]: string | WordTree }

type OneOf<Key> = Key extends `${infer Base}_other` ? `${Base}_one` : never

/** The shape that a translation of `Source` must have: each key, and a singular beside each `_other`. */
export type Translated<Source extends WordTree> = {
  readonly [Key in keyof Source]: Source[Key] extends WordTree ? Translated<Source[Key]> : string
} & { readonly [Key in keyof Source as OneOf<Key>]: string }

/** Joins both languages of a feature; English that lacks a key of the Chinese does not compile. */
export const pair = <const Source extends WordTree>(zh: Source, en: Translated<Source>) =>
  ({ 'zh-CN': zh, en }) satisfies Record<Locale, unknown>
