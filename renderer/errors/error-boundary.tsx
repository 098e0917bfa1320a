import { Button } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { Component } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words'
import { EmptyState } from '../ui/parts/empty-state'

type ErrorBoundaryProps = { onLeave?: () => void; leaveLabel?: string; children: ReactNode }

/** Keeps a defect of one screen from taking the window: says so, and offers to open again or to go elsewhere. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { message: string | null }> {
  override state: { message: string | null } = { message: null }

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    const { message } = this.state
    const { onLeave, leaveLabel, children } = this.props
    if (message === null) return children
    const leave = () => {
      this.setState({ message: null })
      onLeave?.()
    }
    return <BrokenScreen message={message} onLeave={onLeave ? leave : undefined} leaveLabel={leaveLabel} />
  }
}

const BrokenScreen = (props: { message: string; onLeave?: () => void; leaveLabel?: string }) => {
  const t = useWords('errors')
  return (
    <EmptyState
      icon={IconFileAlert}
      tone="bad"
      title={t('broken')}
      actions={
        <>
          <Button onClick={() => window.location.reload()}>{t('reopen')}</Button>
          {props.onLeave ? (
            <Button variant="subtle" onClick={props.onLeave}>
              {props.leaveLabel}
            </Button>
          ) : null}
        </>
      }
    >
      <p>{t('brokenNext')}</p>
      <p className="g-text g-caption">{t('detail', { message: props.message })}</p>
    </EmptyState>
  )
}
