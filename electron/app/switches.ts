import type { Locale } from '../../shared/domain/settings'

/** What the command line asks for. */
export interface Switches {
  sample: boolean
  workspace: string | null
  locale: Locale | null
  theme: 'light' | 'dark' | null
  /** Hosts that pictures are fetched from although they are private: a test has no other server. */
  pictureHosts: readonly string[]
}

export function parseSwitches(argv: readonly string[]): Switches {
  const valueOf = (name: string) =>
    argv.findLast((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null
  const locale = valueOf('lang-ui')
  const theme = valueOf('theme')
  return {
    sample: argv.includes('--sample'),
    workspace: valueOf('workspace'),
    locale: locale === 'zh-CN' || locale === 'en' ? locale : null,
    pictureHosts: valueOf('allow-picture-host')?.split(',') ?? [],
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  }
}
