import { IconFolder, IconWorld } from '@tabler/icons-react'
import type { CheckSettings } from '../../../shared/domain/checks/finding'
import type { Column } from '../../../shared/domain/column'
import { toColumnRows } from '../../../shared/domain/column-tree'
import { useWords } from '../../i18n/use-words'
import { Facet, FacetGroup } from '../../ui/parts/facet'
import { Panel } from '../../ui/shell/panel'

type CheckPlacePanelProps = {
  columns: readonly Column[]
  workspace: CheckSettings | undefined
  current: string | null
  onCurrentChange: (column: string | null) => void
}

/** The workspace and its columns, each with how many rules it sets itself. */
export const CheckPlacePanel = ({ columns, workspace, current, onCurrentChange }: CheckPlacePanelProps) => {
  const t = useWords('checkSettings')
  return (
    <Panel label={t('place')}>
      <FacetGroup label={t('place')}>
        <Facet
          icon={IconWorld}
          label={t('workspace')}
          count={countOwn(workspace)}
          isActive={current === null}
          onClick={() => onCurrentChange(null)}
        />
        {toColumnRows(columns).map(({ column, level }) => (
          <Facet
            key={column.id}
            icon={IconFolder}
            label={column.name}
            level={level}
            count={countOwn(column.checkSettings)}
            isActive={column.id === current}
            onClick={() => onCurrentChange(column.id)}
          />
        ))}
      </FacetGroup>
    </Panel>
  )
}

const countOwn = (settings: CheckSettings | undefined) => Object.keys(settings ?? {}).length || undefined
