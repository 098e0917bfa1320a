const han = /^\p{sc=Han}+$/u
const latin = /^(?!\p{sc=Han})\p{L}[\p{L}\p{M}\p{N}.+#_-]*$/u
const longest = 24

/** Words that stand in every text: they say how something is told, not what it is about. */
const common = new Set(
  `一个 一些 一下 一样 一直 一定 一种 一般 一起 一点 一次 不是 不能 不会 不过 不同 不要 不仅 不少 与其 两个 个人 中的 为了 为什么 主要
  之前 之后 之间 也是 也会 也有 事情 于是 什么 仅仅 今天 他们 以上 以下 以及 以后 以前 任何 众多 但是 作为 你们 使得 使用 例如 促使 保持 做到 其中 其他
  其它 其实 具有 具体 再次 出来 出现 分别 刚刚 别人 到了 前面 即使 却是 原来 又是 及其 反而 发现 发生 变得 只是 只有 只要 可以 可能 各种 各个 同时 后来
  吗的 告诉 和其 哪些 哪里 因为 因此 因而 所以 所有 所谓 才能 打算 找到 把它 按照 换句话说 接下来 提供 无论 时候 时间 是否 显然 更多 更加 最后 最近
  有些 有人 有的 有关 本文 来说 来自 如下 如何 如果 如此 它们 完全 实际上 对于 对此 已经 并且 并不 当然 当时 必须 怎么 怎样 情况 感到 成为 我们 或者 或是
  所示 所需 所在 接着 整个 方面 方式 方法 明显 曾经 有时 有着 某些 根据 正在 正是 正如 此外 此时 比如 比较 没有 然后 然而 特别 现在 甚至 由于 目前 直接
  相关 看到 看起来 真的 着的 知道 究竟 立即 第一 第一个 第二 第二个 第三 等等 类似 经常 经过 结果 继续 而且 而是 自己 至少 虽然 觉得 认为 让我们 许多
  这个 这些 这是 这样 这种 这里 进行 还是 还有 还会 还可以 通常 通过 那个 那么 那些 那样 那里 部分 都是 问题 需要 非常 首先 马上 一旦 一切 一边 上面 下面
  不断 不再 不得不 之中 之外 之一 也许 仍然 几乎 几个 十分 即可 即将 变成 只能 各自 同样 大家 大多数 大部分 好的 如今 尤其 就是 就像 尽管 开始 得到
  总之 总是 想要 我的 你的 他的 她的 的话 目的 看看 真正 能够 表示 记者 指出 介绍 据悉 报道 近日 日前 此次 其次 另外 以来 以至 一方面
  the and for with this that you your are was were has have had from not but can will all its our they them their then than there here into
  about over more most some such only also just been being what when where which who how why out use using used one two com org http https www html
  href src img png jpg via linux.cn`.split(/\s+/u),
)

/**
 * Of the words of a text those that tell what it is about, in one spelling, as often as they stand there: two Han
 * characters or more, or a word in letters; no numbers, no words that stand in every text.
 */
export function meaningfulWords(words: readonly string[]): string[] {
  return words.flatMap((given) => {
    if (given.length < 2 || given.length > longest) return []
    const word = given.normalize('NFKC').toLowerCase()
    return (han.test(word) || latin.test(word)) && !common.has(word) ? [word] : []
  })
}
