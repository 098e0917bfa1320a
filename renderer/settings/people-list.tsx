import { roles } from '../../shared/domain/person'
import { useRequest } from '../api/queries'
import { ErrorNote } from '../errors/error-note'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { PersonMark } from '../ui/parts/person-mark'
import classes from './settings.module.css'

/** Who works here and with which roles; to be read, until it can be changed for real. */
export const PeopleList = ({ current }: { current: string }) => {
  const t = useWords('settings')
  const { list } = useFormat()
  const people = useRequest('person:list', null)
  return (
    <section className={classes.section}>
      <h2>{t('people')}</h2>
      <p className="g-caption">{t('peopleNote')}</p>
      {people.error ? <ErrorNote error={people.error.appError} /> : null}
      <ul className={classes.people}>
        {people.data?.map((person) => (
          <li key={person.id}>
            <PersonMark name={person.name} personId={person.id} withName />
            <span className="g-ink-2">
              {roles.every((role) => person.roles.includes(role))
                ? t('allRoles')
                : list(person.roles.map((role) => t(`role.${role}`)))}
            </span>
            {person.id === current ? <span className="g-caption">{t('here')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
