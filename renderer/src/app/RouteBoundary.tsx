import { Center, Loader } from '@mantine/core'
import { Component, type ReactNode, Suspense } from 'react'
import { PageFailed } from './PageFailed'

/** Keeps a page that breaks from taking the app with it, and waits for one that is still loading. */
export class RouteBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  /** Draws the page again. Code that could not be loaded is not asked for twice by React, so then all is loaded anew. */
  private retry(): void {
    const { error } = this.state
    if (error instanceof TypeError && /import/i.test(error.message)) location.reload()
    else this.setState({ error: null })
  }

  override render(): ReactNode {
    if (this.state.error !== null) {
      return <PageFailed error={this.state.error} onRetry={() => this.retry()} />
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
