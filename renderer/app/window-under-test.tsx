import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import type { AppError } from '../../shared/errors'
import type {
  Channel,
  EventName,
  EventPayload,
  Input,
  OpenWorkspace,
  Output,
} from '../../shared/ipc/contract'
import { createQueryClient } from '../api/queries'
import { createI18n } from '../i18n/create-i18n'
import { App } from './app'

type Answers = { [C in Channel]?: (input: Input<C>) => Output<C> | { error: AppError } }

export const person: OpenWorkspace['person'] = {
  format: 'galley/person',
  version: 1,
  id: '01J00000000000000000000P01',
  name: '周岚',
  roles: ['editor', 'managing-editor', 'publisher', 'administrator'],
}

export const openWorkspace: OpenWorkspace = {
  folder: '/desk/city',
  workspace: {
    format: 'galley/workspace',
    version: 1,
    minimumProgram: '0.1.0',
    id: '01J00000000000000000000W01',
    publication: { name: '城市晚报', baseUrl: null, language: 'zh-CN' },
    timeZone: 'Asia/Shanghai',
    stages: 2,
  },
  access: { mode: 'write' },
  person,
}

export const appState: Output<'app:state'> = {
  version: '0.1.0',
  platform: 'linux',
  preferences: { locale: 'zh-CN', theme: 'light', readingFace: 'hei' },
  systemLocale: 'zh-CN',
  open: openWorkspace,
  startFailure: null,
  recent: [],
}

const basic: Answers = {
  'app:state': () => appState,
  'clock:unseen': () => ({ published: [], failed: [] }),
  'workspace:problems': () => [],
  'article:list': () => [],
  'column:list': () => [],
  'tag:list': () => [],
  'person:list': () => [person],
  'import:list': () => [],
  'bundle:history': () => [],
  'bundle:preview': () => ({ asOf: '2026-06-07T06:30:00.000Z', articles: [], left: [] }),
}

/** The whole window on a main process that answers as the case says and remembers what it was asked. */
export interface WindowUnderTest {
  asked: { channel: string; input: unknown }[]
  text: () => string
  find: (selector: string) => HTMLElement
  /** The button with that text or label. */
  button: (name: string) => HTMLElement
  click: (target: HTMLElement) => Promise<void>
  type: (target: HTMLElement, value: string) => Promise<void>
  press: (key: string, init?: KeyboardEventInit, target?: EventTarget) => Promise<void>
  tell: <E extends EventName>(event: E, payload: EventPayload<E>) => Promise<void>
  close: () => Promise<void>
}

export async function openWindow(answers: Answers = {}): Promise<WindowUnderTest> {
  prepareDocument()
  const asked: WindowUnderTest['asked'] = []
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const all = { ...basic, ...answers } as Record<string, ((input: unknown) => unknown) | undefined>
  Object.assign(window, { galley: createBridge(all, asked, listeners) })
  Object.assign(navigator, { userActivation: { hasBeenActive: false } })
  Object.assign(globalThis, {
    requestIdleCallback: (work: IdleRequestCallback) =>
      setTimeout(work, 0, { didTimeout: false, timeRemaining: () => 50 }),
    cancelIdleCallback: clearTimeout,
  })
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => root.render(<App client={createQueryClient()} i18n={createI18n('zh-CN')} />))
  await settle()
  return { asked, ...createHands(), ...createVoice(listeners), close: () => close(root) }
}

function createBridge(
  answers: Record<string, ((input: unknown) => unknown) | undefined>,
  asked: WindowUnderTest['asked'],
  listeners: Map<string, Set<(payload: unknown) => void>>,
) {
  return {
    request: async (channel: string, input: unknown) => {
      asked.push({ channel, input })
      const answer = answers[channel]
      if (!answer) throw new Error(`the case does not say what ${channel} answers`)
      const value = answer(input)
      const isFailure = typeof value === 'object' && value !== null && 'error' in value
      return isFailure ? { ok: false, error: value.error } : { ok: true, value }
    },
    pathOf: (file: File) => `/dropped/${file.name}`,
    on: (event: string, listener: (payload: unknown) => void) => {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
  }
}

function createHands() {
  const find = (selector: string) => {
    const found = document.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`nothing matches ${selector} in: ${document.body.textContent}`)
    return found
  }
  const button = (name: string) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, [role="menuitem"]')]
    const found = all.find(
      (each) => each.textContent?.includes(name) || each.getAttribute('aria-label') === name,
    )
    if (!found) throw new Error(`no button ${name} in: ${document.body.textContent}`)
    return found
  }
  const doing = async (work: () => void) => {
    await act(async () => work())
    await settle()
  }
  return {
    find,
    button,
    text: () => document.body.textContent ?? '',
    click: (target: HTMLElement) => doing(() => target.click()),
    press: (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) =>
      doing(() => {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
      }),
    type: (target: HTMLElement, value: string) =>
      doing(() => {
        const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), 'value') ?? {}
        set?.call(target, value)
        target.dispatchEvent(
          new Event(target instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
        )
      }),
  }
}

function createVoice(listeners: Map<string, Set<(payload: unknown) => void>>): Pick<WindowUnderTest, 'tell'> {
  return {
    tell: async (event, payload) => {
      await act(async () => listeners.get(event)?.forEach((listener) => listener(payload)))
      await settle()
    },
  }
}

/** Lets answers arrive and be drawn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await act(() => new Promise((resolve) => setTimeout(resolve, 0)))
}

async function close(root: Root): Promise<void> {
  await act(async () => root.unmount())
  document.body.replaceChildren()
}

function prepareDocument(): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const nobody = { addEventListener: () => {}, removeEventListener: () => {} }
  window.matchMedia ??= (query: string) => ({ matches: false, media: query, ...nobody }) as never
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as never
  Element.prototype.scrollTo ??= () => {}
  Element.prototype.scrollIntoView ??= () => {}
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 })
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 900 })
}
