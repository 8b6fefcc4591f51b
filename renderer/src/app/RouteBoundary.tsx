import { Center, Loader } from '@mantine/core'
import { Component, type ReactNode, Suspense } from 'react'
import { PageFailed } from './PageFailed'

/** Keeps a page that breaks from taking the app with it, and waits for one that is still loading. */
export class RouteBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error !== null) {
      return <PageFailed error={this.state.error} onRetry={() => this.setState({ error: null })} />
    }
    return (
      <Suspense
        fallback={
          <Center flex={1}>
            <Loader type="dots" />
          </Center>
        }
      >
        {this.props.children}
      </Suspense>
    )
  }
}
