import { IconPhoto, IconPhotoOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DocumentNode } from '../../shared/document/schema'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import classes from './paper.module.css'

/** The place of a picture, and where the picture is: it comes in when the article is written, not before. */
export const PaperFigure = ({ node, children }: { node: DocumentNode; children: ReactNode }) => {
  const t = useWords('importing')
  const { media, alt, remote } = node.attrs ?? {}
  const isHere = typeof media === 'string'
  const where = isHere
    ? t('preview.pictureHere')
    : typeof remote === 'string'
      ? t('preview.pictureRemote', { address: remote })
      : t('preview.pictureNotHere')
  return (
    <figure className={classes.figure} data-here={isHere || undefined}>
      <Icon of={isHere ? IconPhoto : IconPhotoOff} size={20} />
      <span className="g-caption">{where}</span>
      {typeof alt === 'string' && alt !== '' ? <span className="g-caption">{alt}</span> : null}
      <figcaption>{children}</figcaption>
    </figure>
  )
}
