import type { Clash } from '../../../shared/merge/clash'
import { useWords } from '../../i18n/use-words'
import { ChangesView } from '../revisions/changes-view'
import classes from './clash-list.module.css'
import { clashText } from './clash-text'

/** Each clash with both of its texts side by side, marked against what both were made from. */
export const ClashList = ({ clashes }: { clashes: readonly Clash[] }) => {
  const t = useWords('editor')
  return (
    <ol className={classes.list}>
      {clashes.map((clash, index) => {
        const base = clashText(clash, 'base')
        const side = (version: 'theirs' | 'ours', label: string) => (
          <section>
            <h4>{label}</h4>
            <ChangesView before={base} after={clashText(clash, version)} label={label} />
          </section>
        )
        return (
          <li key={index}>
            <p className="g-caption">
              {t(`conflict.clash.${clash.kind}`)} · {t(`conflict.stands.${clash.stands}`)}
            </p>
            <div className={classes.two}>
              {side('theirs', t('conflict.diskText'))}
              {side('ours', t('conflict.myText'))}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
