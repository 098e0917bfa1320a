declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs parted by `|`: a traditional character, a space, its simplified forms with the usual one first. */
  const pairs: string
  export default pairs
}
