import type { Page } from '@playwright/test'
import { pinyin } from 'pinyin-pro'

const han = /\p{Script=Han}/u
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Types Chinese as an input method does: letters in a composition, then the committed text in their place. */
export interface Ime {
  /** Types the letters one by one into a composition, and leaves it open. */
  compose: (letters: string) => Promise<void>
  /** Replaces the open composition, or nothing, with text. */
  commit: (text: string) => Promise<void>
  /** Closes the open composition without text. */
  cancel: () => Promise<void>
  /** Presses a key that the input method takes for itself, as Enter does to end a composition. */
  press: (key: string) => Promise<void>
  /** Writes text word by word: Han words through a composition of their pinyin, everything else committed directly. */
  write: (text: string) => Promise<void>
}

/** An input method for the element that has the focus in `page`. */
export async function createIme(page: Page): Promise<Ime> {
  const session = await page.context().newCDPSession(page)
  const compose = async (letters: string) => {
    for (let end = 1; end <= letters.length; end += 1) {
      const text = letters.slice(0, end)
      await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
    }
  }
  const commit = async (text: string) => {
    await session.send('Input.insertText', { text })
  }
  const cancel = async () => {
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  }
  const press = async (key: string) => {
    // What pages get for such a key: its name, with the code that says that an input method has it.
    const event = { key, code: key, windowsVirtualKeyCode: 229 }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
  const write = async (text: string) => {
    for (const { segment } of words.segment(text)) {
      if (han.test(segment)) await compose(pinyin(segment, { toneType: 'none', separator: '' }))
      await commit(segment)
    }
  }
  return { compose, commit, cancel, press, write }
}
