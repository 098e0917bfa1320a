import type { Finding } from '../../shared/domain/checks/finding'
import type { Desk } from './use-article-desk'

/** Where a finding leads: into the body, or to the field that it is about. */
export function goToPlace(desk: Desk, finding: Finding): void {
  if (finding.path.startsWith('body/')) desk.checks.goTo(finding)
  else goToField(desk, finding.path)
}

export function goToField({ place, titles, editor }: Desk, path: string): void {
  if (path === 'summary') place.show('details')
  else if (path === 'title') titles.current?.focusTitle()
  else if (path === 'alternativeTitle') titles.current?.focusEnd()
  else editor.commands.focus('start')
}
